package com.joelschaeffer.portfolio.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {

  @ParameterizedTest
  @CsvSource({"3000, 2000, LANDSCAPE", "2000, 3000, PORTRAIT", "2000, 2000, SQUARE", "105, 100, SQUARE",
    "106, 100, LANDSCAPE", "100, 105, SQUARE", "100, 106, PORTRAIT", "1, 1, SQUARE", "1, 2, PORTRAIT",
    "2147483647, 2147483646, SQUARE", "2147483647, 1, LANDSCAPE"})
  void isToldByTheSides(int width, int height, Orientation orientation) {
    assertThat(Orientation.of(width, height)).isEqualTo(orientation);
  }

  @Test
  void isReadFromItsCode() {
    for (var orientation : Orientation.values())
      assertThat(Orientation.ofCode(orientation.code())).contains(orientation);
    assertThat(Orientation.ofCode("LANDSCAPE")).isEmpty();
    assertThat(Orientation.ofCode("")).isEmpty();
  }
}

package com.joelschaeffer.portfolio.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileTitleTest {

  @ParameterizedTest
  @CsvSource({"sea_at-dusk.jpg,Sea at dusk", "DSC_0042.JPG,DSC 0042", "2024-05-17 Lofoten.jpeg,2024-05-17 Lofoten",
    "---.png,Untitled", "élan vital.webp,Élan vital", "no-extension,No extension", "v1.2.jpg,V1.2"})
  void readsATitleOutOfAFileName(String filename, String title) {
    assertThat(FileTitle.ofFile(filename)).isEqualTo(title);
  }

  @Test
  void shortensWithoutCuttingALetterInTwo() {
    var title = FileTitle.ofFile("x".repeat(298) + "😀😀😀.jpg");

    assertThat(title).hasSizeLessThanOrEqualTo(300).endsWith("…");
    assertThat(Character.isHighSurrogate(title.charAt(title.length() - 2))).isFalse();
  }
}

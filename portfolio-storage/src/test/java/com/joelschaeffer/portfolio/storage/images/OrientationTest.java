package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {

  /** The stored picture is abc over def. */
  @ParameterizedTest
  @CsvSource({"1, abcdef", "2, cbafed", "3, fedcba", "4, defabc", "5, adbecf", "6, daebfc", "7, fcebda", "8, cfbead"})
  void movesEachPixelToItsPlace(int orientation, String expected) {
    byte[] upright = new byte[1 * 6];
    Orientation.copyUpright("abcdef".getBytes(StandardCharsets.US_ASCII), 1, 3, orientation, upright);

    assertThat(new String(upright, StandardCharsets.US_ASCII)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2, CcBbAaFfEeDd", "6, DdAaEeBbFfCc"})
  void reversesTheChannelsOfEachPixel(int orientation, String expected) {
    byte[] upright = new byte[2 * 6];
    Orientation.copyUpright("aAbBcCdDeEfF".getBytes(StandardCharsets.US_ASCII), 2, 3, orientation, upright);

    assertThat(new String(upright, StandardCharsets.US_ASCII)).isEqualTo(expected);
  }
}

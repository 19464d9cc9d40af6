package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.joelschaeffer.portfolio.core.InvalidInputException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintSizeTest {

  @ParameterizedTest
  @CsvSource({"16x20, 16x20", "16X20, 16x20", "16×20, 16x20", "' 16 x 20 ', 16x20", "8.5x11, 8.5x11",
    "8.50x11.00, 8.5x11", "016x020, 16x20", "1x120, 1x120", "100x30, 100x30", "11.69x16.54, 11.69x16.54"})
  void readsASizeAsPeopleWriteIt(String written, String code) {
    assertThat(size(written).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "16", "16x", "x20", "16x20x2", "0x10", "0.99x10", "121x10", "10x120.01", "16.123x20",
    "-16x20", "1e1x20", "16by20", "16 20", "１６x20", "1000x10", "16x20 in"})
  void refusesWhatIsNoSize(String written) {
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> size(written))
        .withMessageContaining("\"" + written + "\"").returns("printOptions.0.size", InvalidInputException::field)
        .returns("invalid_print_size", InvalidInputException::code);
  }

  @Test
  void readsItsOwnCodeAgain() {
    for (var code : new String[] {"8x10", "8.5x11", "100x120", "1.25x1.5"})
      assertThat(size(size(code).code())).isEqualTo(size(code));
  }

  @Test
  void isTheSameHoweverItsSidesAreWritten() {
    assertThat(new PrintSize(new BigDecimal("1E+1"), new BigDecimal("20.00"))).isEqualTo(size("10x20"))
        .hasSameHashCodeAs(size("10x20"));
  }

  @Test
  void refusesSidesThatNoSheetHas() {
    assertThatIllegalArgumentException().isThrownBy(() -> inches("0.5", "10"));
    assertThatIllegalArgumentException().isThrownBy(() -> inches("10", "120.5"));
    assertThatIllegalArgumentException().isThrownBy(() -> inches("8.333", "10"));
    assertThatIllegalArgumentException().isThrownBy(() -> inches("1E+999999999", "10"));
  }

  @ParameterizedTest
  @CsvSource({"16x20, 3000, 2000, 20x16", "20x16, 3000, 2000, 20x16", "16x20, 2000, 3000, 16x20",
    "20x16, 2000, 3000, 16x20", "16x20, 2000, 2000, 16x20", "20x16, 2000, 2000, 20x16", "12x12, 3000, 2000, 12x12"})
  void turnsAsThePictureLies(String sheet, int width, int height, String turned) {
    assertThat(size(sheet).orientedTo(width, height)).isEqualTo(size(turned));
  }

  @ParameterizedTest
  @CsvSource({"8x10, 20, 25", "16x20, 41, 51", "24x36, 61, 91", "8.5x11, 22, 28", "1x120, 3, 305"})
  void tellsWholeCentimetres(String sheet, int width, int height) {
    assertThat(size(sheet).widthInCentimetres()).isEqualTo(width);
    assertThat(size(sheet).heightInCentimetres()).isEqualTo(height);
  }

  @ParameterizedTest
  @CsvSource({"8x10, 3000, 2400, 300", "8x10, 2400, 3000, 300", "10x8, 2400, 3000, 300", "8x12, 3000, 2000, 250",
    "10x10, 3000, 2000, 300", "16x20, 2000, 2000, 125", "8x10, 3000, 1000, 300"})
  void measuresThePrintedPictureNotTheSheet(String sheet, int width, int height, double pixels) {
    assertThat(size(sheet).pixelsPerInch(width, height)).isCloseTo(pixels, within(0.001));
  }

  private static PrintSize size(String written) {
    return PrintSize.parse("printOptions.0.size", written);
  }

  private static PrintSize inches(String width, String height) {
    return new PrintSize(new BigDecimal(width), new BigDecimal(height));
  }
}

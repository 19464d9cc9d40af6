package com.joelschaeffer.portfolio.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.joelschaeffer.portfolio.core.Examples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

  @ParameterizedTest
  @CsvSource({"4000, '400,800,1920'", "1920, '400,800,1920'", "1919, '400,800,1919'", "801, '400,800,801'",
    "800, '400,800'", "799, '400,799'", "400, '400'", "399, '399'", "1, '1'"})
  void isNeverMadeWiderThanTheOriginal(int original, String widths) {
    assertThat(NamedSize.widthsFor(original))
        .isEqualTo(List.of(widths.split(",", -1)).stream().map(Integer::valueOf).toList());
  }

  @Test
  void hasAHeightAtEachWidth() {
    var picture = picture(2400, 1600);

    assertThat(picture.ratio()).isEqualTo(1.5);
    assertThat(picture.heightAt(400)).isEqualTo(267);
    assertThat(picture.heightAt(800)).isEqualTo(533);
    assertThat(picture.heightAt(2400)).isEqualTo(1600);
  }

  @Test
  void isAtLeastOnePixelHigh() {
    assertThat(picture(10_000, 1).heightAt(400)).isEqualTo(1);
  }

  @Test
  void needsPixelsAndAWidth() {
    assertThatIllegalArgumentException().isThrownBy(() -> picture(0, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> picture(10, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Picture(new PictureId("0".repeat(32)), "", 1, 1, "#000000", "", List.of(), Optional.empty()));
  }

  @Test
  void isNamedBy32HexadecimalDigits() {
    assertThat(PictureId.tryParse("0123456789abcdef0123456789abcdef"))
        .contains(new PictureId("0123456789abcdef0123456789abcdef"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdef0",
    "../3456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcde\n"})
  void isNotNamedByAnythingElse(String text) {
    assertThat(PictureId.tryParse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new PictureId(text));
  }

  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  void hasAFormatForEachExtension(ImageFormat format) {
    assertThat(ImageFormat.ofExtension(format.extension())).contains(format);
    assertThat(format.mimeType()).isEqualTo("image/" + (format == ImageFormat.JPEG ? "jpeg" : format.extension()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "JPG", "jpeg", ".jpg", "svg"})
  void hasNoFormatForOtherExtensions(String extension) {
    assertThat(ImageFormat.ofExtension(extension)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 50", "50, 100.1", "NaN, 50", "50, Infinity"})
  void hasItsFocusWithinItself(double x, double y) {
    assertThatIllegalArgumentException().isThrownBy(() -> new FocalPoint(x, y));
  }

  @Test
  void isKnownByTheHashOfItsFile() {
    assertThat(Examples.media(7, AltText.of("Dunes")).original().hash().hex()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash("0".repeat(63)));
    assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash("G".repeat(64)));
  }

  private static Picture picture(int width, int height) {
    return new Picture(new PictureId("0".repeat(32)), "", width, height, "#000000", "", List.of(width),
        Optional.empty());
  }
}

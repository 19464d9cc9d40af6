package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilenameTest {

  @ParameterizedTest
  @CsvSource({"dunes.jpg, dunes.jpg", "photo-003.JPEG, photo-003.jpg", "../../etc/evil.jpg, evil.jpg",
    "C:\\pictures\\Düne 1.jpg, Düne 1.jpg", "dunes, dunes.jpg", "dunes.png, dunes.jpg", "Dr. Dune, Dr. Dune.jpg",
    "'', photograph.jpg", ".., photograph.jpg", ".jpg, photograph.jpg", "a/, photograph.jpg",
    "' dunes .jpg', dunes.jpg"})
  void cleansANameAsItWasSent(String sent, String kept) {
    assertThat(Filename.of(sent, ImageFormat.JPEG).numbered(0)).isEqualTo(kept);
  }

  @Test
  void takesTheExtensionOfTheContent() {
    assertThat(Filename.of("dunes.jpg", ImageFormat.PNG).numbered(0)).isEqualTo("dunes.png");
  }

  @Test
  void dropsWhatCannotBeSeen() {
    assertThat(Filename.of("du\0n\r\nes\u202egpj.\u007fjpg", ImageFormat.JPEG).numbered(0)).isEqualTo("dunesgpj.jpg");
    assertThat(Filename.of("sea\ud83c.jpg", ImageFormat.JPEG).numbered(0)).isEqualTo("sea.jpg");
    assertThat(Filename.of("sea\ud83c\udf0a.jpg", ImageFormat.JPEG).numbered(0)).isEqualTo("sea\ud83c\udf0a.jpg");
  }

  @Test
  void writesALetterAndItsMarkAsOne() {
    assertThat(Filename.of("Du\u0308ne.jpg", ImageFormat.JPEG).numbered(0)).isEqualTo("D\u00fcne.jpg");
  }

  @Test
  void numbersBeforeTheExtensionAndKeepsZeros() {
    var name = Filename.of("photo-003.jpg", ImageFormat.JPEG);

    assertThat(name.numbered(1)).isEqualTo("photo-003-1.jpg");
    assertThat(name.numbered(12)).isEqualTo("photo-003-12.jpg");
  }

  @Test
  void shortensALongNameButNotItsNumber() {
    var name = Filename.of("a".repeat(300) + ".jpg", ImageFormat.JPEG);

    assertThat(name.numbered(0)).hasSize(Filename.MAX_LENGTH).endsWith("aa.jpg");
    assertThat(name.numbered(17)).hasSize(Filename.MAX_LENGTH).endsWith("aa-17.jpg");
  }

  @Test
  void cutsNoCharacterPairInHalf() {
    var name = Filename.of("a" + "\ud83c\udf0a".repeat(150) + ".jpg", ImageFormat.JPEG);

    assertThat(name.numbered(0)).hasSize(Filename.MAX_LENGTH - 1).endsWith("\ud83c\udf0a.jpg");
  }

  @Test
  void readsAsWords() {
    assertThat(Filename.of("sea_at-dusk--2.jpg", ImageFormat.JPEG).words()).isEqualTo("sea at dusk 2");
    assertThat(Filename.of("---.jpg", ImageFormat.JPEG).words()).isEqualTo("---");
  }
}

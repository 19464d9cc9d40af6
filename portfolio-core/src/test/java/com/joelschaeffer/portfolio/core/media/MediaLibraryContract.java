package com.joelschaeffer.portfolio.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.Revision;
import com.joelschaeffer.portfolio.core.UnauthorizedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
/** What may be relied on about photographs in the library, whoever implements {@link MediaLibrary}. */
public abstract class MediaLibraryContract extends MediaStory {

  @Nested
  class OfWhatIsTaken {

    @Test
    void keepsAPhotograph() throws Exception {
      clock.advance(Duration.ofHours(2));

      var media = store(Examples.upload("dunes.jpg", JPEG, " Dunes at dawn "));

      assertThat(media.original()).isEqualTo(new Original("dunes.jpg", ImageFormat.JPEG, JPEG.length, 60, 40,
          hash(JPEG)));
      assertThat(media.alt()).isEqualTo(new AltText("Dunes at dawn", /* generated= */ false));
      assertThat(media.focalPoint()).isEqualTo(FocalPoint.CENTER);
      assertThat(media.revision()).isEqualTo(Revision.first(MutableClock.START.plus(Duration.ofHours(2))));
      assertThat(library.find(media.id())).contains(media);
    }

    @Test
    void saysWhatAPageNeeds() {
      var picture = store(Examples.upload("dunes.jpg", Examples.photographJpeg(1000, 500), "Dunes")).picture();

      assertThat(picture.width()).isEqualTo(1000);
      assertThat(picture.height()).isEqualTo(500);
      assertThat(picture.alt()).isEqualTo("Dunes");
      assertThat(picture.widths()).containsExactly(400, 800, 1000);
      assertThat(picture.dominantColor()).matches("#[0-9a-f]{6}");
      assertThat(picture.preview()).matches("[A-Za-z0-9+/]+={0,2}");
    }

    @Test
    void knowsAPngByItsContent() throws Exception {
      var out = new ByteArrayOutputStream();
      ImageIO.write(ImageIO.read(new ByteArrayInputStream(JPEG)), "png", out);

      var media = store(Examples.upload("dunes.jpg", out.toByteArray()));

      assertThat(media.original().format()).isEqualTo(ImageFormat.PNG);
    }

    @Test
    void findsNothingElse() throws Exception {
      store(Examples.upload("dunes.jpg", JPEG));

      assertThat(library.find(new MediaId(4_711))).isEmpty();
      assertThat(library.findByContent(hash(new byte[1]))).isEmpty();
    }
  }

  @Nested
  class OfAlternativeText {

    @Test
    void takesTheEmbeddedOne() {
      var photograph = Examples.photographJpeg(60, 40, Optional.of("A caption"), Optional.of("Sand and sky"));

      assertThat(store(Examples.upload("dunes.jpg", photograph)).alt()).isEqualTo(AltText.of("Sand and sky"));
    }

    @Test
    void takesTheCaptionElse() {
      var photograph = Examples.photographJpeg(60, 40, Optional.of("A caption"), Optional.empty());

      var media = store(Examples.upload("dunes.jpg", photograph));

      assertThat(media.alt()).isEqualTo(AltText.of("A caption"));
      assertThat(media.metadata().caption()).contains("A caption");
    }

    @Test
    void makesOneUpAtLast() {
      var media = store(Examples.upload("dunes.jpg", JPEG));

      assertThat(media.alt().generated()).isTrue();
      assertThat(media.alt().text()).startsWith("Photograph: ");
      assertThat(media.picture().alt()).isEqualTo(media.alt().text());
    }

    @Test
    void prefersWhatAPersonWrote() {
      var photograph = Examples.photographJpeg(60, 40, Optional.of("A caption"), Optional.of("Sand and sky"));

      assertThat(store(Examples.upload("dunes.jpg", photograph, "Mine")).alt()).isEqualTo(AltText.of("Mine"));
    }
  }

  @Nested
  class OfPublicFiles {

    @Test
    void opensEachListedWidthAsJpegAndWebp() throws Exception {
      var media = store(Examples.upload("dunes.jpg", Examples.photographJpeg(900, 60)));

      for (var width : media.picture().widths())
        for (var format : List.of(ImageFormat.JPEG, ImageFormat.WEBP)) {
          var file = library.open(media.picture().id(), width, format).orElseThrow();
          try (var content = file.content()) {
            assertThat(content.readAllBytes()).hasSize((int) file.length()).isNotEmpty();
          }
        }
      assertThat(media.picture().widths()).containsExactly(400, 800, 900);
    }

    @Test
    void listsEachFileAscending() {
      var media = store(Examples.upload("dunes.jpg", Examples.photographJpeg(900, 60)));

      for (var format : List.of(ImageFormat.JPEG, ImageFormat.WEBP))
        assertThat(media.renditions().stream().filter(rendition -> rendition.format() == format))
            .extracting(Rendition::width).containsExactly(400, 800, 900);
      for (var rendition : media.renditions()) {
        assertThat(rendition.height()).isEqualTo(media.picture().heightAt(rendition.width()));
        assertThat(library.open(media.picture().id(), rendition.width(), rendition.format()).orElseThrow().length())
            .isEqualTo(rendition.bytes());
      }
    }

    @Test
    void opensNothingElse() {
      var picture = store(Examples.upload("dunes.jpg", JPEG)).picture().id();

      assertThat(library.open(picture, 61, ImageFormat.JPEG)).isEmpty();
      assertThat(library.open(picture, 0, ImageFormat.JPEG)).isEmpty();
      assertThat(library.open(picture, 60, ImageFormat.GIF)).isEmpty();
      assertThat(library.open(new PictureId("0".repeat(32)), 60, ImageFormat.JPEG)).isEmpty();
    }
  }

  @Nested
  class OfWidths {

    @Test
    void tellsWhatThereIsInAFormat() {
      var picture = store(Examples.upload("dunes.jpg", Examples.photographJpeg(900, 60))).picture().id();

      assertThat(library.widths(picture, ImageFormat.JPEG)).containsExactly(400, 800, 900);
      assertThat(library.widths(picture, ImageFormat.WEBP)).containsExactly(400, 800, 900);
    }

    @Test
    void tellsNothingOfWhatThereIsNot() {
      var picture = store(Examples.upload("dunes.jpg", JPEG)).picture().id();

      assertThat(library.widths(picture, ImageFormat.GIF)).isEmpty();
      assertThat(library.widths(new PictureId("0".repeat(32)), ImageFormat.JPEG)).isEmpty();
    }
  }

  @Nested
  class OfOriginals {

    @Test
    void givesThemByteForByte() throws Exception {
      var media = store(Examples.upload("dunes.jpg", JPEG));

      var original = (OriginalFile.Opened) library.openOriginal(Examples.editor(), media.id()).orElseThrow();

      try (var bytes = original.bytes()) {
        assertThat(bytes.readAllBytes()).isEqualTo(JPEG);
      }
      assertThat(original.length()).isEqualTo(JPEG.length);
    }

    @Test
    void knowsOnlyThoseInTheLibrary() {
      assertThat(library.openOriginal(OWNER, new MediaId(4_711))).isEmpty();
    }
  }

  @Nested
  class OfPermissions {

    @Test
    void refusesStrangers() throws Exception {
      assertThatExceptionOfType(UnauthorizedException.class)
          .isThrownBy(() -> library.upload(Actor.anonymous(), Examples.upload("dunes.jpg", JPEG)));
      assertThatExceptionOfType(UnauthorizedException.class)
          .isThrownBy(() -> library.discardUnfinished(Actor.anonymous()));
      assertThatExceptionOfType(UnauthorizedException.class)
          .isThrownBy(() -> library.openOriginal(Actor.anonymous(), new MediaId(1)));
      assertThat(library.findByContent(hash(JPEG))).isEmpty();
    }

    @Test
    void letsEditorsUpload() {
      assertThat(library.upload(Examples.editor(), Examples.upload("dunes.jpg", JPEG)))
          .isInstanceOf(UploadResult.Stored.class);
    }

    @Test
    void hasNothingUnfinishedAfterAnUpload() {
      var media = store(Examples.upload("dunes.jpg", JPEG));

      assertThat(library.discardUnfinished(OWNER)).isZero();
      assertThat(library.find(media.id())).contains(media);
    }
  }
}

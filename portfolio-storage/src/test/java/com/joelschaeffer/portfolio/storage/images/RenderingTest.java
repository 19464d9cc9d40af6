package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.ImageProcessor.ImageHeader;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest extends ImagesTest {

  /** Top left, top right, bottom left, bottom right of what is shown, per EXIF 2.32, 4.6.5.1. */
  @ParameterizedTest
  @CsvSource({"1, R,G,B,W", "2, G,R,W,B", "3, W,B,G,R", "4, B,W,R,G", "5, R,B,G,W", "6, B,R,W,G", "7, W,G,B,R",
    "8, G,W,R,B"})
  void putsThePictureUpright(int orientation, String topLeft, String topRight, String bottomLeft, String bottomRight) {
    var jpeg = TestMetadata.withExif(TestPictures.jpeg(TestPictures.quarters(96, 64)),
        TestMetadata.orientation(orientation));

    int width = orientation >= 5 ? 32 : 48;
    int height = orientation >= 5 ? 48 : 32;
    for (var format : List.of(ImageFormat.JPEG, ImageFormat.WEBP)) {
      var shown = decoded(rendered(jpeg, width), format, width);
      assertThat(shown.getHeight()).isEqualTo(height);
      assertColor(shown, width / 4, height / 4, color(topLeft), 60);
      assertColor(shown, 3 * width / 4, height / 4, color(topRight), 60);
      assertColor(shown, width / 4, 3 * height / 4, color(bottomLeft), 60);
      assertColor(shown, 3 * width / 4, 3 * height / 4, color(bottomRight), 60);
    }
  }

  @Test
  void makesEachWidthInBothFormats() {
    var picture = rendered(TestPictures.jpeg(TestPictures.waves(900, 601)), 320, 400, 640, 800);

    assertThat(picture.renditions()).extracting(Encoded::format, Encoded::width, Encoded::height)
        .startsWith(tuple(ImageFormat.JPEG, 320, 214))
        .endsWith(tuple(ImageFormat.WEBP, 800, 534)).hasSize(8);
    for (var each : picture.renditions())
      assertThat(TestPictures.read(each.content())).satisfies(shown -> {
        assertThat(shown.getWidth()).isEqualTo(each.width());
        assertThat(shown.getHeight()).isEqualTo(each.height());
      });
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpg", "progressive", "webp"})
  void readsEveryAcceptedFormat(String format) {
    var picture = TestPictures.quarters(80, 60);
    var file = switch (format) {
      case "jpg" -> TestPictures.jpeg(picture);
      case "progressive" -> TestPictures.progressiveJpeg(picture);
      case "webp" -> TestPictures.webp(picture);
      default -> TestPictures.written(picture, format);
    };

    var shown = decoded(rendered(file, 40), ImageFormat.JPEG, 40);

    assertColor(shown, 5, 5, 0xff0000, 12);
    assertColor(shown, 35, 5, 0x00ff00, 12);
    assertColor(shown, 5, 25, 0x0000ff, 12);
    assertColor(shown, 35, 25, 0xffffff, 12);
  }

  @Test
  void refusesToEnlarge() {
    var jpeg = TestPictures.jpeg(TestPictures.waves(60, 40));

    assertThatThrownBy(() -> outcome(jpeg, 61)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsAPictureOfOnePixelsWidthAsItIs() {
    var png = TestPictures.written(TestPictures.plain(1, 20_000, Color.ORANGE), "png");

    var picture = rendered(png, 1);

    // WebP has no side of more than 16,383 pixels
    assertThat(picture.renditions()).extracting(Encoded::format, Encoded::width, Encoded::height)
        .containsExactly(tuple(ImageFormat.JPEG, 1, 20_000));
    assertThat(picture.preview().content().length).isBetween(20, 120);
  }

  @Test
  void givesAFlatPictureAtLeastOneRow() {
    var picture = rendered(TestPictures.jpeg(TestPictures.waves(2000, 2)), 100);

    assertThat(encoded(picture, ImageFormat.WEBP, 100).height()).isEqualTo(1);
  }

  @Test
  void copiesNothingButPixels() {
    var jpeg = TestPictures.withSegment(TestPictures.jpeg(TestPictures.waves(200, 100)), 0xfe,
        TestPictures.ascii("<script>SECRET</script>"));
    jpeg = TestMetadata.withXmp(TestMetadata.withExif(jpeg, TestMetadata.exif(List.of(), List.of(),
        List.of(TestMetadata.Entry.text(1, "SECRET")))), TestMetadata.alternatives("dc:title", "SECRET"));
    jpeg = TestPictures.joined(jpeg, TestPictures.ascii("PK\3\4SECRET"));

    for (var each : rendered(jpeg, 100, 200).renditions())
      assertThat(new String(each.content(), StandardCharsets.ISO_8859_1))
          .doesNotContain("SECRET", "Exif", "XMP ", "http", "ICC", "PK\3\4", "\u00ff\u00e1");
  }

  @Test
  void makesATinyPreviewAndNamesTheColour() {
    var picture = rendered(TestPictures.jpeg(TestPictures.waves(1200, 800)), 400);

    var preview = TestPictures.read(picture.preview().content());
    assertThat(picture.preview().content()).hasSizeLessThanOrEqualTo(120);
    assertThat(Math.max(preview.getWidth(), preview.getHeight())).isLessThanOrEqualTo(16);
    assertThat(rendered(TestPictures.jpeg(TestPictures.plain(64, 64, new Color(0x20, 0x80, 0xc0))), 64).dominantColor())
        .isIn("#2080c0", "#1f80c0", "#2080c1", "#2180c0", "#1f80c1");
  }

  @Test
  void makesAPreviewOfNoise() {
    var noise = TestPictures.plain(160, 160, Color.BLACK);
    var random = new Random(7);
    for (int i = 0; i < 160 * 160; i++)
      noise.setRGB(i % 160, i / 160, random.nextInt(0x1000000));

    assertThat(rendered(TestPictures.written(noise, "png"), 160).preview().content()).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void putsTheFirstFrameOfAnAnimationOnItsCanvas() {
    var first = TestPictures.gifFrame(4, 2, 3, 3, 1, 9);
    var second = TestPictures.gifFrame(0, 0, 7, 7, 2, 49);

    var shown = decoded(rendered(TestPictures.gif(12, 8, List.of(first, second)), 12), ImageFormat.WEBP, 12);

    assertThat(shown.getHeight()).isEqualTo(8);
    assertThat(shown.getRGB(5, 3) >>> 24).isEqualTo(255);
    assertThat(shown.getRGB(0, 0) >>> 24).isZero();
    assertThat(shown.getRGB(8, 6) >>> 24).isZero();
  }

  @Test
  void putsTheFirstFrameOfAMovingWebpOnItsCanvas() {
    var frame = TestPictures.webp(TestPictures.plain(16, 8, Color.RED));
    byte[] second = TestPictures.webp(TestPictures.plain(40, 30, Color.BLUE));
    byte[] header = TestPictures.riffChunk("VP8X", new byte[] {0x12, 0, 0, 0, 39, 0, 0, 29, 0, 0});
    byte[] body = TestPictures.joined(TestPictures.ascii("WEBP"), header, TestPictures.riffChunk("ANIM", new byte[6]),
        TestPictures.webpFrame(10, 20, 16, 8, frame), TestPictures.webpFrame(0, 0, 40, 30, second));
    byte[] moving = TestPictures.riffChunk("RIFF", body);

    assertThat(header(moving).animated()).isTrue();
    var shown = decoded(rendered(moving, 40), ImageFormat.WEBP, 40);

    assertThat(shown.getHeight()).isEqualTo(30);
    assertColor(shown, 17, 24, 0xff0000, 12);
    assertThat(shown.getRGB(17, 24) >>> 24).isEqualTo(255);
    assertThat(shown.getRGB(2, 2) >>> 24).isZero();
    assertThat(shown.getRGB(35, 24) >>> 24).isZero();
  }

  @Test
  void clipsAFrameThatReachesOverItsScreen() {
    var gif = TestPictures.gif(5, 5, List.of(TestPictures.gifFrame(3, 3, 4, 4, 1, 16)));

    assertThat(rendered(gif, 5).renditions()).hasSize(2);
  }

  @Test
  void rendersTenPicturesAtATimeWithinItsMemory() throws Exception {
    var tight = processor(new ImageLimits(60_000_000, 24 * MEGABYTE));
    var file = file(TestPictures.progressiveJpeg(TestPictures.waves(1600, 1200)));
    var header = header(TestPictures.jpeg(TestPictures.waves(1600, 1200)));
    Callable<Outcome> render = () -> tight.render(file, header, RenderPlan.of(List.of(400, 800)));

    try (var threads = Executors.newFixedThreadPool(10)) {
      for (var outcome : threads.invokeAll(Collections.nCopies(10, render)))
        assertThat(outcome.get()).isInstanceOf(Outcome.Rendered.class);
    }
  }

  @Test
  void makesAWholeLadderOfAPictureOf24MegapixelsInLittleMemory() {
    // its raster alone would be 72 MB
    var tight = processor(new ImageLimits(60_000_000, 40 * MEGABYTE));
    var jpeg = file(TestPictures.jpeg(new BufferedImage(6000, 4000, BufferedImage.TYPE_3BYTE_BGR)));
    var header = new ImageHeader(ImageFormat.JPEG, 6000, 4000, 1, false, false);

    assertThat(tight.render(jpeg, header, RenderPlan.of(List.of(400, 800, 1920)))).isInstanceOfSatisfying(
        Outcome.Rendered.class,
        outcome -> assertThat(outcome.picture().renditions()).hasSize(6));
  }

  /** Half of the heap of a virtual machine that gets 256 MB. */
  @Test
  void makesAProgressivePictureOf24MegapixelsWithin128MegabytesOfMemory() {
    var tight = processor(new ImageLimits(60_000_000, 128 * MEGABYTE));
    var jpeg = file(TestPictures.progressiveJpeg(new BufferedImage(6000, 4000, BufferedImage.TYPE_3BYTE_BGR)));
    var header = new ImageHeader(ImageFormat.JPEG, 6000, 4000, 1, false, false);

    assertThat(tight.render(jpeg, header, RenderPlan.of(List.of(400, 800, 1920)))).isInstanceOf(Outcome.Rendered.class);
  }

  @Test
  void stopsWhenInterruptedAndSaysSo() {
    var jpeg = TestPictures.jpeg(TestPictures.waves(300, 200));
    var header = header(jpeg);
    var file = file(jpeg);

    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> processor.render(file, header, RenderPlan.of(List.of(100))))
        .isInstanceOf(UnavailableException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  private static int color(String letter) {
    return switch (letter) {
      case "R" -> 0xff0000;
      case "G" -> 0x00ff00;
      case "B" -> 0x0000ff;
      default -> 0xffffff;
    };
  }
}

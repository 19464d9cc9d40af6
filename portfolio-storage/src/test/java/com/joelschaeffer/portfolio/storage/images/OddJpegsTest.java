package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestPictures.ascii;
import static com.joelschaeffer.portfolio.storage.images.TestPictures.joined;
import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JPEGs that are right but seldom: each must come out as every browser shows it, by whichever decoder. */
class OddJpegsTest extends ImagesTest {

  private static final BufferedImage PICTURE = TestPictures.quarters(96, 64);

  @ParameterizedTest
  @ValueSource(strings = {"4:4:4", "4:2:2", "4:2:0", "4:4:0", "4:1:1", "restart markers", "not interleaved",
    "not interleaved, 4:2:0", "RGB by Adobe's header", "RGB by names", "without JFIF header", "progressive"})
  void keepsItsColoursAtEveryScale(String kind) {
    var plain = TestJpeg.of(PICTURE);
    var jpeg = switch (kind) {
      case "4:2:2" -> plain.sampling(2, 1).write();
      case "4:2:0" -> plain.sampling(2, 2).write();
      case "4:4:0" -> plain.sampling(1, 2).write();
      case "4:1:1" -> plain.sampling(4, 1).write();
      case "restart markers" -> plain.sampling(2, 2).restartsEvery(2).write();
      case "not interleaved" -> plain.oneScanEach().write();
      case "not interleaved, 4:2:0" -> plain.sampling(2, 2).oneScanEach().restartsEvery(3).write();
      case "RGB by Adobe's header" -> plain.rgb(true).write();
      case "RGB by names" -> plain.rgb(false).write();
      case "without JFIF header" -> plain.withoutJfif().write();
      case "progressive" -> TestPictures.progressiveJpeg(PICTURE);
      default -> plain.write();
    };

    for (int width : new int[] {12, 48, 96})
      assertQuarters(decoded(rendered(jpeg, width), ImageFormat.JPEG, width));
  }

  @Test
  void copiesNothingOf13MegabytesOfMetadata() {
    byte[] jpeg = TestPictures.jpeg(PICTURE);
    var block = ascii("SECRET".repeat(10_900));
    byte[][] segments = new byte[200][];
    for (int i = 0; i < segments.length; i++)
      segments[i] = segment(i % 2 == 0 ? 0xe1 : 0xed, joined(ascii(i % 2 == 0 ? "note\0" : "Photoshop 3.0\0"), block));
    byte[] stuffed = inserted(jpeg, joined(segments));

    assertThat(stuffed.length).isGreaterThan(13_000_000);
    assertNothingSecret(stuffed);
  }

  /** As telephones store pictures of high dynamic range: a second JPEG behind the first, announced by MPF and XMP. */
  @Test
  void copiesNoGainMap() {
    byte[] gainMap = TestPictures.withSegment(TestPictures.jpeg(TestPictures.plain(24, 16, Color.GRAY)), 0xfe,
        ascii("SECRET"));
    byte[] jpeg = TestMetadata.withXmp(TestPictures.jpeg(PICTURE),
        "<hdrgm:Version xmlns:hdrgm=\"http://ns.adobe.com/hdr-gain-map/1.0/\">SECRET 1.0</hdrgm:Version>");
    byte[] announced = inserted(jpeg, segment(0xe2, ascii("MPF\0MM\0*\0\0\0\10SECRET")));

    assertNothingSecret(joined(announced, gainMap));
  }

  @Test
  void copiesNoArchiveOrScript() {
    byte[] jpeg = TestPictures.withSegment(TestPictures.jpeg(PICTURE), 0xfe, ascii("<script>SECRET</script>"));

    assertNothingSecret(joined(jpeg, ascii("PK\3\4SECRET")));
  }

  private void assertNothingSecret(byte[] jpeg) {
    assertThat(header(jpeg).width()).isEqualTo(96);
    var picture = rendered(jpeg, 48, 96);
    for (var each : picture.renditions())
      assertThat(new String(each.content(), StandardCharsets.ISO_8859_1))
          .doesNotContain(List.of("SECRET", "MPF", "PK\3\4", "hdrgm", "script"));
    assertQuarters(decoded(picture, ImageFormat.JPEG, 96));
  }

  private static void assertQuarters(BufferedImage shown) {
    int width = shown.getWidth();
    int height = shown.getHeight();
    assertColor(shown, width / 6, height / 6, 0xff0000, 24);
    assertColor(shown, width - 1 - width / 6, height / 6, 0x00ff00, 24);
    assertColor(shown, width / 6, height - 1 - height / 6, 0x0000ff, 24);
    assertColor(shown, width - 1 - width / 6, height - 1 - height / 6, 0xffffff, 24);
  }

  private static byte[] segment(int marker, byte[] content) {
    int length = content.length + 2;
    return joined(new byte[] {-1, (byte) marker, (byte) (length >> 8), (byte) length}, content);
  }

  private static byte[] inserted(byte[] jpeg, byte[] segments) {
    return joined(Arrays.copyOf(jpeg, 2), segments, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }
}

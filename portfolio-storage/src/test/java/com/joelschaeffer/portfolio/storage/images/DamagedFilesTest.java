package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestPictures.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Probe;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFilesTest extends ImagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "progressive", "png", "gif", "webp"})
  void refusesAFileThatIsCutOff(String format) {
    byte[] whole = picture(format);

    for (double share : new double[] {0.02, 0.3, 0.6, 0.9, 0.999}) {
      var refusal = refused(Arrays.copyOf(whole, (int) (whole.length * share)));
      assertThat(refusal.reason()).as("%s cut at %s: %s", format, share, refusal).isEqualTo(Reason.TRUNCATED);
      assertThat(refusal.message()).startsWith("The file ends early: ").endsWith(".");
    }
  }

  @Test
  void refusesAJpegWhoseEndMarkCameTooEarly() {
    byte[] whole = picture("jpg");
    byte[] mended = joined(Arrays.copyOf(whole, whole.length / 2), new byte[] {0, (byte) 0xff, (byte) 0xd9});

    assertThat(refused(mended).reason()).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void refusesAPngWhosePixelsEndTooEarly() {
    assertThat(refused(TestPictures.png(100, 100, 8, 2, new byte[301 * 50])).reason()).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void refusesAPngWithAnAlteredPixel() {
    byte[] png = TestPictures.png(40, 40, 8, 0, new byte[41 * 40]);
    png[png.length - 18] ^= 1; // in the checksum of the pixels, before their CRC and the end mark

    assertThat(refused(png).reason()).isEqualTo(Reason.CORRUPT);
  }

  @Test
  void refusesAGifFrameWithTooFewPixels() {
    var gif = TestPictures.gif(6, 6, List.of(TestPictures.gifFrame(0, 0, 6, 6, 1, 20)));

    assertThat(refused(gif).reason()).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void refusesAFileOfCountlessPieces() {
    byte[][] segments = new byte[20_000][];
    Arrays.fill(segments, new byte[] {-1, (byte) 0xdb, 0, 2});
    byte[][] chunks = new byte[110_000][];
    Arrays.fill(chunks, TestPictures.chunk("IDAT", new byte[1]));

    byte[] jpeg = joined(new byte[] {-1, (byte) 0xd8}, joined(segments), Arrays.copyOfRange(picture("jpg"), 2, 9));
    assertThat(refused(jpeg).message()).contains("segments");
    assertThat(refused(TestPictures.png(1, 1, 8, 0, new byte[2], joined(chunks))).message()).contains("chunks");
  }

  @Test
  void refusesAFrameLargerThanItsScreen() {
    var gif = TestPictures.gif(2, 2, List.of(TestPictures.gifFrame(0, 0, 7, 7, 1, 49)));

    assertThat(refused(gif).reason()).isEqualTo(Reason.CORRUPT);
  }

  /** Arithmetic coding with 12 bits, of single differences (lossless), or on top of a smaller frame (hierarchical). */
  @ParameterizedTest
  @ValueSource(ints = {0xc9, 0xcb, 0xcd, 0xce, 0xcf})
  void saysWhichArithmeticCodingItDoesNotRead(int marker) {
    byte[] jpeg = picture("jpg");
    for (int i = 0; i + 1 < jpeg.length; i++)
      if (jpeg[i] == -1 && (jpeg[i + 1] & 0xff) == 0xc0) {
        jpeg[i + 1] = (byte) marker;
        if (marker == 0xc9) jpeg[i + 4] = 12;
      }

    assertThat(refused(jpeg).reason()).isEqualTo(Reason.TYPE_NOT_ACCEPTED);
    assertThat(refused(jpeg).message()).contains("arithmetic coding");
  }

  @Test
  void refusesAPaletteThatIsMissing() {
    assertThat(refused(TestPictures.png(2, 2, 8, 3, new byte[6])).reason()).isEqualTo(Reason.CORRUPT);
  }

  @Test
  void refusesAJpegOfThousandsOfScans() {
    byte[] jpeg = TestPictures.progressiveJpeg(TestPictures.waves(64, 64));
    int last = lastScan(jpeg);
    byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
    byte[][] scans = new byte[2000][];
    Arrays.fill(scans, scan);

    var refusal = refused(joined(Arrays.copyOf(jpeg, last), joined(scans), new byte[] {(byte) 0xff, (byte) 0xd9}));

    assertThat(refusal.reason()).isEqualTo(Reason.CORRUPT);
    assertThat(refusal.message()).contains("scan");
  }

  @Test
  void acceptsWhatFollowsTheEndOfAJpeg() {
    assertThat(rendered(joined(picture("jpg"), TestPictures.ascii("PK\3\4 appended")), 100).renditions()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "progressive", "arithmetic", "arithmetic-progressive", "png", "gif", "webp"})
  void answersWhateverBytesAreFlipped(String format) {
    byte[] whole = picture(format);
    var random = new Random(42);

    for (int round = 0; round < 60; round++) {
      byte[] flipped = whole.clone();
      for (int i = 0; i < 1 + round % 5; i++)
        flipped[round % 2 == 0
            ? random.nextInt(Math.min(200, flipped.length))
            : random.nextInt(flipped.length)] = (byte) random.nextInt();
      assertThatCode(() -> answer(flipped)).doesNotThrowAnyException();
    }
  }

  private void answer(byte[] content) {
    var file = file(content);
    processor.metadata(file);
    if (processor.probe(file) instanceof Probe.Accepted(var header)
        && (long) header.width() * header.height() < 1_000_000)
      processor.render(file, header, RenderPlan.of(List.of(Math.min(50, header.width()))));
  }

  private static byte[] picture(String format) {
    var picture = TestPictures.waves(150, 100);
    return switch (format) {
      case "jpg" -> TestPictures.jpeg(picture);
      case "progressive" -> TestPictures.progressiveJpeg(picture);
      case "arithmetic", "arithmetic-progressive" -> StoredJpegDecoderTest.transcoded(format);
      case "webp" -> TestPictures.webp(picture);
      default -> TestPictures.written(picture, format);
    };
  }

  private static int lastScan(byte[] jpeg) {
    int found = 0;
    for (int i = 0; i + 1 < jpeg.length; i++)
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xda) found = i;
    return found;
  }
}

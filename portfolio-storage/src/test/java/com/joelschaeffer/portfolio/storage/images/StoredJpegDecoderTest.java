package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestPictures.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One picture of 83 × 61 pixels, 4:2:0, whose coefficients were written again in other ways by libjpeg's {@code jpegtran}, which
 * loses nothing: all must give the very same pixels.
 */
class StoredJpegDecoderTest extends ImagesTest {

  private static final int WIDTH = 83;
  private static final int HEIGHT = 61;
  private static final int SOS = 0xda;
  private static final int DHT = 0xc4;

  @ParameterizedTest
  @ValueSource(strings = {"progressive", "progressive-restarts", "progressive-many-scans", "scan-each", "arithmetic",
    "arithmetic-restarts", "arithmetic-progressive", "arithmetic-many-scans", "arithmetic-scan-each"})
  void readsTheSamePixelsHoweverTheyAreCoded(String kind) throws Exception {
    for (int shrink : new int[] {1, 2, 4, 8}) {
      byte[] expected = pixels(transcoded("huffman"), shrink, ScaledJpegDecoder.class);

      assertThat(pixels(transcoded(kind), shrink, StoredJpegDecoder.class)).as("at 1/%d", shrink).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"progressive", "arithmetic", "arithmetic-progressive"})
  void rendersThemAsAnyOther(String kind) {
    var expected = rendered(transcoded("huffman"), 40);

    assertThat(rendered(transcoded(kind), 40).renditions().getFirst().content())
        .isEqualTo(expected.renditions().getFirst().content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"progressive", "arithmetic", "arithmetic-progressive", "scan-each"})
  void refusesWhatIsCutOff(String kind) {
    byte[] whole = transcoded(kind);

    for (int length = scan(whole, 0) + 20; length < whole.length - 1; length += 97)
      assertThat(refused(Arrays.copyOf(whole, length)).reason()).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void refusesAScanThatComesTwice() {
    byte[] jpeg = transcoded("progressive");
    int second = scan(jpeg, 1);

    byte[] twice = joined(Arrays.copyOf(jpeg, second), Arrays.copyOfRange(jpeg, scan(jpeg, 0), jpeg.length));

    assertThat(refused(twice).message()).contains("a scan comes twice");
  }

  @Test
  void refusesMoreScansThanAnyoneWrites() {
    assertThat(refused(transcoded("gray-64-scans")).message()).contains("more than 50 scans");
  }

  /** Each of them costs a pass over all pixels. */
  @Test
  void refusesFewerScansOfALargePicture() throws IOException {
    byte[] jpeg = transcoded("progressive-many-scans");

    try (var file = FileBytes.open(file(jpeg))) {
      var segments = new JpegSegments(file, scan(jpeg, 0), 100_000_000);
      assertThatThrownBy(() -> walk(segments)).isInstanceOf(RefusedPicture.class).hasMessageContaining(
          "more than 15 scans");
    }
  }

  private static void walk(JpegSegments segments) throws IOException, RefusedPicture {
    while (segments.next() != JpegFile.EOI)
      segments.skip();
  }

  @Test
  void refusesARefinementOfWhatNeverCame() {
    byte[] jpeg = transcoded("progressive");
    int last = scan(jpeg, 9);

    byte[] early = joined(Arrays.copyOf(jpeg, scan(jpeg, 1)), Arrays.copyOfRange(jpeg, last, jpeg.length));

    assertThat(refused(early).message()).contains("before the one it builds on");
  }

  @Test
  void refusesABandThatIsNone() {
    byte[] jpeg = transcoded("progressive");
    int band = scan(jpeg, 1) + 7;
    jpeg[band] = 9;
    jpeg[band + 1] = 5;

    assertThat(refused(jpeg).message()).contains("coefficients 9 to 5");
  }

  @Test
  void refusesABitThatDoesNotFollow() {
    byte[] jpeg = transcoded("progressive");
    jpeg[scan(jpeg, 1) + 9] = 0x42;

    assertThat(refused(jpeg).message()).contains("bit 2 after bit 4");
  }

  @Test
  void refusesAScanWithoutItsCodes() {
    byte[] jpeg = transcoded("progressive");
    for (int i = 0; i + 1 < jpeg.length; i++)
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == DHT) jpeg[i + 1] = (byte) 0xfe; // a comment

    assertThat(refused(jpeg).message()).contains("a table is missing");
  }

  @Test
  void refusesAPictureWithoutOneOfItsChannels() {
    byte[] jpeg = transcoded("scan-each");

    byte[] gray = joined(Arrays.copyOf(jpeg, scan(jpeg, 1)), new byte[] {-1, (byte) 0xd9});

    assertThat(refused(gray).message()).contains("a colour channel is missing");
  }

  @Test
  void takesTheDecoderOfTheJdkWhereItsOwnNeedsTooMuch() throws Exception {
    assertThat(reader(transcoded("progressive"), 1, 1000)).isInstanceOf(JpegDecoder.class);
    assertThat(reader(transcoded("progressive"), 1, 100_000)).isInstanceOf(StoredJpegDecoder.class);
    assertThat(reader(transcoded("arithmetic"), 1, 1000)).isInstanceOf(StoredJpegDecoder.class);
  }

  /** 6 × 4 units of four blocks and two: at an eighth one value of each of the four and four of each of the two. */
  @Test
  void keepsOnlyWhatTheScaleShows() throws Exception {
    assertThat(reader(transcoded("progressive"), 8, Long.MAX_VALUE).bytes()).isEqualTo(24 * (4 * 10 + 2 * 16));
    assertThat(reader(transcoded("progressive"), 1, Long.MAX_VALUE).bytes()).isEqualTo(24 * 6 * 136);
  }

  @Test
  void countsWhatItsOwnDecoderNeeds() {
    byte[] jpeg = transcoded("arithmetic");
    var tight = processor(new ImageLimits(60_000_000, 16_000));

    assertThat(tight.render(file(jpeg), header(jpeg), RenderPlan.of(
        List.of(80)))).isInstanceOf(
            Outcome.Refused.class);
  }

  private PixelReader reader(byte[] jpeg, int shrink, long mostBytes) throws Exception {
    try (var file = FileBytes.open(file(jpeg))) {
      return reader(file, shrink, mostBytes);
    }
  }

  private byte[] pixels(byte[] jpeg, int shrink, Class<? extends PixelReader> expected) throws Exception {
    try (var file = FileBytes.open(file(jpeg))) {
      var reader = reader(file, shrink, Long.MAX_VALUE);
      assertThat(reader).isInstanceOf(expected);
      var bytes = new ByteArrayOutputStream();
      reader.read(bytes::writeBytes);
      return bytes.toByteArray();
    }
  }

  private static PixelReader reader(FileBytes file, int shrink, long mostBytes) throws Exception {
    int width = shrink == 8 ? 1 : WIDTH / (2 * shrink) + 1;
    int height = shrink == 8 ? 1 : HEIGHT / (2 * shrink) + 1;
    var reader = JpegFile.parse(file).pixels().reduced(width, height, mostBytes);
    if (mostBytes == Long.MAX_VALUE) assertThat(reader.shrink()).isEqualTo(shrink);
    return reader;
  }

  /** Where a scan begins. */
  private static int scan(byte[] jpeg, int index) {
    int left = index;
    for (int i = 0; i + 1 < jpeg.length; i++)
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == SOS && left-- == 0) return i;
    throw new IllegalArgumentException("no scan " + index);
  }

  static byte[] transcoded(String kind) {
    try (var in = StoredJpegDecoderTest.class.getResourceAsStream("transcoded/" + kind + ".jpg")) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

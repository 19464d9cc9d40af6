package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestPictures.ascii;
import static com.joelschaeffer.portfolio.storage.images.TestPictures.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import com.joelschaeffer.portfolio.storage.ImageProcessor.ImageHeader;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Probe;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderProbeTest extends ImagesTest {

  @Test
  void readsTheSizeOfEachFormat() {
    var picture = TestPictures.waves(61, 43);

    assertThat(header(TestPictures.jpeg(picture)))
        .isEqualTo(new ImageHeader(ImageFormat.JPEG, 61, 43, 1, false, false));
    assertThat(header(TestPictures.written(picture, "png")))
        .isEqualTo(new ImageHeader(ImageFormat.PNG, 61, 43, 1, false, false));
    assertThat(header(TestPictures.written(picture, "gif")))
        .isEqualTo(new ImageHeader(ImageFormat.GIF, 61, 43, 1, false, false));
    assertThat(header(TestPictures.webp(picture)))
        .isEqualTo(new ImageHeader(ImageFormat.WEBP, 61, 43, 1, false, false));
  }

  @Test
  void believesTheContentNotTheName() {
    var png = file("holiday.jpg", TestPictures.written(TestPictures.waves(8, 8), "png"));

    assertThat(processor.probe(png))
        .isEqualTo(new Probe.Accepted(new ImageHeader(ImageFormat.PNG, 8, 8, 1, false, false)));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8})
  void swapsWidthAndHeightOfATurnedPicture(int orientation) {
    var jpeg = TestMetadata.withExif(TestPictures.jpeg(TestPictures.waves(60, 40)),
        TestMetadata.orientation(orientation));

    assertThat(header(jpeg)).isEqualTo(new ImageHeader(ImageFormat.JPEG, 40, 60, orientation, false, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 65535})
  void takesAnUnknownOrientationForUpright(int orientation) {
    var jpeg = TestMetadata.withExif(TestPictures.jpeg(TestPictures.waves(60, 40)),
        TestMetadata.orientation(orientation));

    assertThat(header(jpeg)).isEqualTo(new ImageHeader(ImageFormat.JPEG, 60, 40, 1, false, false));
  }

  @Test
  void readsTheOrientationOfPngAndWebp() {
    var png = TestPictures.png(3, 1, 8, 0, new byte[4], TestPictures.chunk("eXIf", TestMetadata.orientation(6)));
    var webp = extendedWebp(TestPictures.webp(TestPictures.waves(60, 40)), 60, 40, TestMetadata.orientation(8));

    assertThat(header(png)).isEqualTo(new ImageHeader(ImageFormat.PNG, 1, 3, 6, false, false));
    assertThat(header(webp)).isEqualTo(new ImageHeader(ImageFormat.WEBP, 40, 60, 8, false, false));
  }

  @Test
  void saysThatAGifMoves() {
    var frame = TestPictures.gifFrame(0, 0, 4, 4, 1, 16);

    assertThat(header(TestPictures.gif(4, 4, List.of(frame, frame))).animated()).isTrue();
    assertThat(header(TestPictures.gif(4, 4, List.of(frame))).animated()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    <svg xmlns="http://www.w3.org/2000/svg"/>  | an SVG drawing
    <!DOCTYPE html><html></html>               | an HTML page
    %PDF-1.7                                   | a PDF document
    ----ftypheic                               | a HEIC picture
    ----ftypavif                               | an AVIF picture
    ----ftypmif1----miafavif                   | an AVIF picture
    BM66666666                                 | a BMP picture
    RIFF----WAVE                               | a text
    Dear Joel, here are the pictures.          | a text
    """)
  void namesWhatItDoesNotTake(String content, String name) {
    var refusal = refusedByHeader(ascii(content));

    assertThat(refusal.reason()).isEqualTo(Reason.TYPE_NOT_ACCEPTED);
    assertThat(refusal.message()).isEqualTo("This is " + name + "; accepted are JPEG, PNG, WebP and GIF.");
  }

  @Test
  void namesBinaryFilesItDoesNotTake() {
    assertThat(refusedByHeader(ascii("II*\0----")).message()).contains("a TIFF picture");
    assertThat(refusedByHeader(ascii("MM\0*----")).message()).contains("a TIFF picture");
    assertThat(refusedByHeader(ascii("\0\7\1\2----")).message()).contains("not a known picture format");
    assertThat(refusedByHeader(ascii("PK\3\4----")).message()).contains("a ZIP archive");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(refusedByHeader(new byte[0]).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void refusesAPngThatInflatesToGigabytes() {
    var bomb = TestPictures.png(40_000, 40_000, 1, 0, new byte[5001 * 400]);

    var refusal = refusedByHeader(bomb);

    assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
    assertThat(refusal.message())
        .isEqualTo("This picture has 1,600 megapixels (40,000 × 40,000 pixels); accepted are at most 60 megapixels.");
  }

  @Test
  void refusesASmallGifFrameOnAHugeScreen() {
    var bomb = TestPictures.gif(65_535, 65_535, List.of(TestPictures.gifFrame(0, 0, 4, 4, 1, 16)));

    assertThat(refusedByHeader(bomb).reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
  }

  @Test
  void refusesAWebpOf34BytesThatClaims268Megapixels() {
    var sizes = new byte[] {0x2f, -1, -1, -1, 0x0f, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    var bomb = joined(ascii("RIFF"), new byte[] {26, 0, 0, 0}, ascii("WEBPVP8L"), new byte[] {14, 0, 0, 0}, sizes);

    assertThat(bomb).hasSize(34);
    assertThat(refusedByHeader(bomb).reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
  }

  @Test
  void refusesAPictureWithoutExtent() {
    assertThat(refusedByHeader(TestPictures.png(0, 5, 8, 2, new byte[10])).reason()).isEqualTo(Reason.CORRUPT);
  }

  @Test
  void refusesWhatCanNeverFitIntoMemory() {
    var small = processor(new ImageLimits(60_000_000, MEGABYTE));
    var progressive = file(TestPictures.progressiveJpeg(TestPictures.waves(1200, 1000)));

    assertThat(small.probe(progressive)).isInstanceOfSatisfying(Probe.Refused.class, probe -> {
      assertThat(probe.refusal().reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
      assertThat(probe.refusal().message()).contains("memory");
    });
  }

  @Test
  void stepsOverTextThatInflatesToGigabytes() {
    byte[] zeros = TestPictures.deflated(new byte[64 << 20]);
    var png = TestPictures.png(3, 1, 8, 0, new byte[4], TestPictures.chunk("zTXt", joined(ascii("x\0\0"), zeros)),
        TestPictures.chunk("iTXt", joined(ascii("XML:com.adobe.xmp\0\1\0\0\0"), zeros)),
        TestPictures.chunk("iCCP", joined(ascii("x\0\0"), zeros)));

    assertThat(rendered(png, 3).renditions()).hasSize(2);
    assertThat(processor.metadata(file(png))).isEqualTo(PhotoMetadata.NONE);
  }

  @Test
  void saysThatAFileCannotBeRead() {
    assertThatThrownBy(() -> processor.probe(directory.resolve("missing"))).isInstanceOf(UnavailableException.class);
  }

  private static byte[] extendedWebp(byte[] plain, int width, int height, byte[] exif) {
    byte[] pixels = Arrays.copyOfRange(plain, 12, plain.length);
    byte[] canvas = {8, 0, 0, 0, (byte) (width - 1), 0, 0, (byte) (height - 1), 0, 0};
    byte[] body = joined(ascii("WEBPVP8X"), new byte[] {10, 0, 0, 0}, canvas, pixels, ascii("EXIF"),
        new byte[] {(byte) exif.length, 0, 0, 0}, exif);
    return joined(ascii("RIFF"), new byte[] {(byte) body.length, (byte) (body.length >> 8), 0, 0}, body);
  }
}

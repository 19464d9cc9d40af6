package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledJpegDecoderTest {

  /** Each decoder rounds its transform and its colours once. */
  private static final int ROUNDING = 3;

  @TempDir
  Path directory;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void readsTheSamePixelsAsTheJdk(int restarts) throws Exception {
    byte[] jpeg = TestJpeg.of(TestPictures.waves(83, 61)).restartsEvery(restarts).write();

    try (var file = open(jpeg)) {
      var reader = reduced(file, 83, 61);
      assertThat(reader).isInstanceOf(ScaledJpegDecoder.class);
      assertClose(read(reader), pixels(jdkRaster(jpeg)), ROUNDING);
    }
  }

  @Test
  void readsTheSameGrayAsTheJdk() throws Exception {
    var gray = new BufferedImage(75, 50, BufferedImage.TYPE_BYTE_GRAY);
    gray.getRaster().setSamples(0, 0, 75, 50, 0, TestPictures.waves(75, 50).getRaster().getSamples(0, 0, 75, 50, 0,
        (int[]) null));
    byte[] jpeg = TestPictures.jpeg(gray);

    try (var file = open(jpeg)) {
      assertClose(read(reduced(file, 75, 50)), pixels(jdkRaster(jpeg)), 1);
    }
  }

  @Test
  void readsBareRgb() throws Exception {
    byte[] jpeg = TestJpeg.of(TestPictures.plain(24, 24, new Color(10, 200, 90))).rgb(true).write();

    try (var file = open(jpeg)) {
      assertThat(read(reduced(file, 24, 24))).startsWith(10, (byte) 200, 90, 10, (byte) 200, 90);
    }
  }

  /** Softly shaded, so that leaving out what is fine changes little. */
  @ParameterizedTest
  @CsvSource({"1,1,2", "1,1,4", "1,1,8", "2,1,2", "2,1,8", "2,2,2", "2,2,4", "1,2,2", "1,2,4", "4,1,4", "4,1,8",
    "4,2,4"})
  void showsTheSamePictureAtASmallerScale(int across, int down, int shrink) throws Exception {
    var picture = shades(171, 130);
    byte[] jpeg = TestJpeg.of(picture).sampling(across, down).restartsEvery(5).write();

    try (var file = open(jpeg)) {
      assertClose(read(ofScale(file, shrink)), means(picture, shrink), 6);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 60, 60, 1", "2, 2, 60, 60, 1", "2, 2, 48, 48, 2", "1, 1, 13, 13, 4", "1, 1, 4, 40, 2",
    "1, 1, 1, 1, 8"})
  void decodesNoLargerThanNeeded(int across, int down, int width, int height, int shrink) throws Exception {
    byte[] jpeg = TestJpeg.of(TestPictures.waves(96, 96)).sampling(across, down).write();

    try (var file = open(jpeg)) {
      assertThat(reduced(file, width, height).shrink()).isEqualTo(shrink);
    }
  }

  /** As libjpeg does, so that it makes no difference which decoder reads a picture. */
  @ParameterizedTest
  @CsvSource({"2, 1", "2, 2", "4, 1"})
  void enlargesAChannelOfFewerSamples(int across, int down) throws Exception {
    byte[] jpeg = TestJpeg.of(TestPictures.waves(99, 61)).sampling(across, down).write();

    try (var file = open(jpeg)) {
      var reader = reduced(file, 99, 61);
      assertThat(reader).isInstanceOf(ScaledJpegDecoder.class);
      assertClose(read(reader), pixels(jdkRaster(jpeg)), ROUNDING);
    }
  }

  /** Within a row's length of the edge the row above or below is the same. */
  @ParameterizedTest
  @CsvSource({"1, 1, 1, 2", "17, 16, 2, 2", "16, 17, 2, 2", "3, 33, 1, 2"})
  void enlargesUpToTheEdges(int width, int height, int across, int down) throws Exception {
    byte[] jpeg = TestJpeg.of(TestPictures.plain(width, height, new Color(10, 200, 90))).sampling(across, down).write();

    try (var file = open(jpeg)) {
      assertClose(read(reduced(file, width, height)), pixels(jdkRaster(jpeg)), ROUNDING);
    }
  }

  @Test
  void readsScansOfOneChannelEach() throws Exception {
    byte[] jpeg = TestJpeg.of(TestPictures.waves(96, 96)).oneScanEach().restartsEvery(5).write();

    try (var file = open(jpeg)) {
      var reader = reduced(file, 96, 96);
      assertThat(reader).isInstanceOf(StoredJpegDecoder.class);
      assertClose(read(reader), pixels(jdkRaster(jpeg)), ROUNDING);
    }
  }

  private FileBytes open(byte[] jpeg) throws IOException {
    return FileBytes.open(Files.write(directory.resolve("picture"), jpeg));
  }

  private static PixelReader reduced(FileBytes file, int width, int height) throws Exception {
    return JpegFile.parse(file).pixels().reduced(width, height, Long.MAX_VALUE);
  }

  /** Asks for so many pixels that any smaller scale has too few. */
  private static PixelReader ofScale(FileBytes file, int shrink) throws Exception {
    var picture = JpegFile.parse(file);
    int wanted = shrink == 8 ? 1 : Math.max(1, picture.height() / (2 * shrink) + 1);
    var reader = picture.pixels().reduced(Math.min(wanted, picture.width() / shrink), wanted, Long.MAX_VALUE);
    assertThat(reader.shrink()).isEqualTo(shrink);
    return reader;
  }

  private static byte[] read(PixelReader reader) throws Exception {
    var bytes = new ByteArrayOutputStream();
    reader.read(bytes::writeBytes);
    return bytes.toByteArray();
  }

  private static Raster jdkRaster(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg)).getRaster();
  }

  private static byte[] pixels(Raster raster) {
    int[] samples = raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
    var bytes = new byte[samples.length];
    for (int i = 0; i < bytes.length; i++)
      bytes[i] = (byte) samples[i];
    return bytes;
  }

  private static BufferedImage shades(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++)
        picture.setRGB(x, y, (40 + x) << 16 | (60 + y) << 8 | (220 - x / 2 - y / 2));
    return picture;
  }

  private static byte[] means(BufferedImage picture, int side) {
    var bytes = new ByteArrayOutputStream();
    var raster = picture.getRaster();
    for (int y = 0; y < raster.getHeight(); y += side)
      for (int x = 0; x < raster.getWidth(); x += side)
        for (int c = 0; c < 3; c++) {
          int sum = 0;
          for (int dy = 0; dy < side; dy++)
            for (int dx = 0; dx < side; dx++)
              sum += raster.getSample(Math.min(x + dx, raster.getWidth() - 1), Math.min(y + dy, raster.getHeight() - 1),
                  c);
          bytes.write(sum / side / side);
        }
    return bytes.toByteArray();
  }

  private static void assertClose(byte[] found, byte[] expected, int tolerance) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++)
      assertThat(found[i] & 0xff).as("sample %d", i).isBetween((expected[i] & 0xff) - tolerance,
          (expected[i] & 0xff) + tolerance);
  }
}

package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That libvips does the work at all: each of its faults is mended by Java, which would hide it. */
class VipsImageProcessorTest extends ImagesTest {

  private static final byte[] PHOTO = TestPictures.jpeg(TestPictures.waves(640, 480));

  @Override
  ImageProcessor processor(ImageLimits limits) {
    return InstalledVips.processor(limits);
  }

  @Test
  void saysWhichLibraryItUses() {
    assertThat(processor.toString()).matches("libvips 8\\.\\d+\\.\\d+, up to 60 megapixels; Java where it fails");
  }

  @ParameterizedTest
  @CsvSource({"640, 480", "427, 320", "320, 240", "200, 150", "40, 30"})
  void readsTheSamePixelsAsJava(int width, int height) throws Exception {
    for (byte[] jpeg : new byte[][] {PHOTO, TestPictures.progressiveJpeg(TestPictures.waves(640, 480))}) {
      var accelerated = reduced(jpeg, width, height).orElseThrow();

      var reduction = new Reduction(ParsedPicture.Samples.RGB, new LanczosWeights(640, width),
          new LanczosWeights(480, height));
      try (var file = FileBytes.open(file(jpeg))) {
        JpegFile.parse(file).pixels().read(reduction);
      }
      assertThat(meanDifference(accelerated, reduction.result())).isBetween(-0.1, 0.1);
      assertThat(largestDifference(accelerated, reduction.result())).isLessThanOrEqualTo(width > 320 ? 2 : 16);
    }
  }

  @Test
  void writesTheSameJpegAsJava() throws Exception {
    var picture = TestPictures.waves(1280, 960);

    var byVips = new NativeAccelerator(InstalledVips.codec()).jpeg(picture).orElseThrow();

    var byJava = PictureEncoder.jpeg(picture).content();
    assertThat((double) byVips.length / byJava.length).isBetween(0.98, 1.03);
    byte[] a = pixels(TestPictures.read(byVips));
    byte[] b = pixels(TestPictures.read(byJava));
    assertThat(meanDifference(a, b)).isBetween(-0.1, 0.1);
    assertThat(meanDistance(a, b)).isLessThan(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsWebpAsItsOwnLibraryDoes(boolean transparent) throws Exception {
    var picture = new BufferedImage(320, 240,
        transparent ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
    var waves = TestPictures.waves(320, 240);
    for (int i = 0; i < 320 * 240; i++)
      picture.setRGB(i % 320, i / 320,
          (waves.getRGB(i % 320, i / 320) & 0xffffff) | ((transparent ? i % 256 : 255) << 24));

    byte[] webp = TestPictures.webp(picture);
    try (var file = FileBytes.open(file(webp))) {
      var parsed = WebpFile.parse(file);
      var accelerated = new NativeAccelerator(InstalledVips.codec()).reduced(parsed, 160, 120).orElseThrow();

      var reduction = new Reduction(parsed.samples(), new LanczosWeights(320, 160), new LanczosWeights(240, 120));
      ImageRows.feed(readByLibwebp(webp), parsed.samples().channels(), reduction);
      assertThat(parsed.samples().hasAlpha()).isEqualTo(transparent);
      assertThat(accelerated).isEqualTo(reduction.result());
    }
  }

  @Test
  void noticesDamageHoweverLate() throws Exception {
    for (int missing = 4; missing < 40; missing += 3) {
      byte[] cut = Arrays.copyOf(PHOTO, PHOTO.length - missing);
      cut[cut.length - 2] = (byte) 0xff;
      cut[cut.length - 1] = (byte) 0xd9;

      assertThat(reduced(cut, 320, 240)).as("%d bytes missing", missing).isEmpty();
      assertThat(refused(cut).reason()).isIn(Reason.TRUNCATED, Reason.CORRUPT);
    }
  }

  @Test
  void rendersGoodAndDamagedPicturesSideBySide() throws Exception {
    var good = file("good", PHOTO);
    var damaged = file("damaged", Arrays.copyOf(PHOTO, PHOTO.length / 2));
    var header = header(PHOTO);
    var tasks = new ArrayList<Callable<Outcome>>();
    for (int i = 0; i < 40; i++) {
      var file = i % 4 == 0 ? damaged : good;
      tasks.add(() -> processor.render(file, header, RenderPlan.of(List.of(100, 300))));
    }

    // virtual threads too: native code must not notice
    try (var platform = Executors.newFixedThreadPool(4); var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = new ArrayList<>(platform.invokeAll(tasks));
      outcomes.addAll(virtual.invokeAll(tasks));
      for (int i = 0; i < outcomes.size(); i++)
        assertThat(outcomes.get(i).get()).isInstanceOf(i % 4 == 0 ? Outcome.Refused.class : Outcome.Rendered.class);
    }
  }

  @Test
  void refusesALibraryThatOverlooksDamage() {
    NativeCodec careless = new NativeCodec() {
      @Override
      public void decode(ParsedPicture picture, ParsedPicture.PlainFile file, int shrink, ParsedPicture.RowSink sink) {
        for (int y = 0; y < picture.height(); y++)
          sink.row(new byte[] {(byte) (y == 0 ? 26 : 246)});
      }

      @Override
      public byte[] jpeg(byte[] bgr, int width, int height, int quality) {
        return new byte[0];
      }
    };

    assertThatThrownBy(() -> NativeProof.check(careless)).isInstanceOf(NativeFailure.class)
        .hasMessageContaining("cut off");
  }

  private static BufferedImage readByLibwebp(byte[] webp) throws IOException {
    var reader = new WebPImageReaderSpi().createReaderInstance();
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(webp)));
    return reader.read(0);
  }

  private Optional<byte[]> reduced(byte[] jpeg, int width, int height) throws Exception {
    try (var file = FileBytes.open(file(jpeg))) {
      return new NativeAccelerator(InstalledVips.codec()).reduced(JpegFile.parse(file), width, height);
    }
  }

  private static double meanDifference(byte[] a, byte[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++)
      sum += (a[i] & 0xff) - (b[i] & 0xff);
    return sum / a.length;
  }

  private static double meanDistance(byte[] a, byte[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++)
      sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
    return sum / a.length;
  }

  private static byte[] pixels(BufferedImage picture) {
    return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
  }

  private static int largestDifference(byte[] a, byte[] b) {
    int largest = 0;
    for (int i = 0; i < a.length; i++)
      largest = Math.max(largest, Math.abs((a[i] & 0xff) - (b[i] & 0xff)));
    return largest;
  }
}

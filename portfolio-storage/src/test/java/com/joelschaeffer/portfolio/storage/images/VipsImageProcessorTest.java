package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

      var reduction = new Reduction(ParsedPicture.Samples.RGB, 640, 480, width, height);
      try (var file = FileBytes.open(file(jpeg))) {
        JpegFile.parse(file).pixels().read(reduction);
      }
      assertThat(meanDifference(accelerated, reduction.result())).isBetween(-0.1, 0.1);
      assertThat(largestDifference(accelerated, reduction.result())).isLessThanOrEqualTo(width > 320 ? 2 : 16);
    }
  }

  @Test
  void writesTheSameJpegAsJava() throws Exception {
    var picture = TestPictures.waves(320, 240);

    var byVips = new NativeAccelerator(InstalledVips.codec()).jpeg(picture).orElseThrow();

    var byJava = PictureEncoder.jpeg(picture).content();
    assertThat((double) byVips.length / byJava.length).isBetween(0.98, 1.02);
    var a = TestPictures.read(byVips);
    var b = TestPictures.read(byJava);
    for (int i = 0; i < 320 * 240; i += 7)
      assertColor(a, i % 320, i / 320, b.getRGB(i % 320, i / 320) & 0xffffff, 12);
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
  void leavesToJavaWhereDecodersGuessColours() throws Exception {
    byte[] marked = TestPictures.jpeg(TestPictures.waves(64, 64));
    byte[] unmarked = TestPictures.joined(Arrays.copyOf(marked, 2), Arrays.copyOfRange(marked, 20, marked.length));

    assertThat(reduced(marked, 32, 32)).isPresent();
    assertThat(reduced(unmarked, 32, 32)).isPresent(); // chroma has fewer samples: nobody takes that for RGB
    unmarked[indexOfFrame(unmarked) + 11] = 0x11;
    assertThat(reduced(unmarked, 32, 32)).isEmpty();
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

  private Optional<byte[]> reduced(byte[] jpeg, int width, int height) throws Exception {
    try (var file = FileBytes.open(file(jpeg))) {
      return new NativeAccelerator(InstalledVips.codec()).reduced(JpegFile.parse(file), width, height);
    }
  }

  private static int indexOfFrame(byte[] jpeg) {
    int at = 0;
    while ((jpeg[at] & 0xff) != 0xff || (jpeg[at + 1] & 0xff) != 0xc0)
      at++;
    return at;
  }

  private static double meanDifference(byte[] a, byte[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++)
      sum += (a[i] & 0xff) - (b[i] & 0xff);
    return sum / a.length;
  }

  private static int largestDifference(byte[] a, byte[] b) {
    int largest = 0;
    for (int i = 0; i < a.length; i++)
      largest = Math.max(largest, Math.abs((a[i] & 0xff) - (b[i] & 0xff)));
    return largest;
  }
}

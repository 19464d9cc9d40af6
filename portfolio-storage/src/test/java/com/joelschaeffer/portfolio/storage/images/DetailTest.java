package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scaling may take from the details of a photograph, and what it must not add. */
class DetailTest extends ImagesTest {

  private static final int SIDE = 1024;

  /** Sizes that are made of all pixels, of a quarter and of a sixteenth of them. */
  @ParameterizedTest
  @CsvSource({"600, 0.94", "500, 0.94", "340, 0.94", "160, 0.94", "80, 0.94"})
  void looksLikeALanczosOfAllPixels(int width, double similarity) {
    var picture = texture();
    var shown = decoded(rendered(TestPictures.jpeg(picture), width), ImageFormat.JPEG, width);

    assertThat(Ssim.mean(reduced(picture, width), shown)).isGreaterThan(similarity);
  }

  /**
   * Rings that grow finer outwards, up to what the original can just hold, with a root of the mean square of 71. Of those that
   * a size cannot hold, a Lanczos of all pixels leaves up to 11.
   */
  @ParameterizedTest
  @ValueSource(ints = {700, 500, 340, 250, 160, 80})
  void showsNoMoireOnFineRings(int width) {
    var shown = decoded(rendered(TestPictures.jpeg(rings()), width), ImageFormat.JPEG, width);

    assertThat(unevenness(shown)).isLessThan(14);
  }

  @Test
  void showsTheSameWhicheverWayASizeIsMade() {
    var jpeg = TestPictures.jpeg(texture());

    var alone = decoded(rendered(jpeg, 200), ImageFormat.JPEG, 200);
    var fromLarger = decoded(rendered(jpeg, 200, 400, 1000), ImageFormat.JPEG, 200);

    assertThat(Ssim.mean(alone, fromLarger)).isGreaterThan(0.98);
  }

  /** Root of the mean square of what is left of the rings that are too fine for this size. */
  private static double unevenness(BufferedImage shown) {
    int side = shown.getWidth();
    double sum = 0;
    int count = 0;
    for (int y = 0; y < side; y++)
      for (int x = 0; x < side; x++) {
        double radius = Math.hypot(x - side / 2.0, y - side / 2.0) / side * 2;
        if (radius < 1.35 * side / SIDE || radius > 0.98) continue;
        sum += Math.pow((shown.getRGB(x, y) & 0xff) - 128, 2);
        count++;
      }
    return Math.sqrt(sum / count);
  }

  private static BufferedImage rings() {
    var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < SIDE; y++)
      for (int x = 0; x < SIDE; x++) {
        double radius = Math.hypot(x - SIDE / 2.0, y - SIDE / 2.0);
        int gray = (int) Math.round(128 + 100 * Math.cos(Math.PI * radius * radius / SIDE));
        picture.setRGB(x, y, gray << 16 | gray << 8 | gray);
      }
    return picture;
  }

  /** Detail of every size at once, as leaves and stones have it. */
  private static BufferedImage texture() {
    var picture = new BufferedImage(SIDE, 700, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < picture.getHeight(); y++)
      for (int x = 0; x < SIDE; x++) {
        double sum = 0;
        for (int octave = 1; octave <= 6; octave++) {
          double f = Math.pow(2, octave) / 100;
          sum += Math.sin(f * x + octave * Math.sin(f * y / 1.7)) * Math.cos(f * y * 1.1 + Math.sin(f * x / 2.3))
              / octave;
        }
        int gray = Math.clamp(Math.round(128 + 60 * sum), 0, 255);
        picture.setRGB(x, y, gray << 16 | (gray * 7 / 8 + 10) << 8 | (200 - gray / 2));
      }
    return picture;
  }

  private static BufferedImage reduced(BufferedImage picture, int width) {
    int height = Math.round((float) picture.getHeight() * width / picture.getWidth());
    var reduction = new Reduction(Samples.RGB, new LanczosWeights(picture.getWidth(), width),
        new LanczosWeights(picture.getHeight(), height));
    ImageRows.feed(picture, 3, reduction);
    var reduced = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] samples = reduction.result();
    reduced.getRaster().setPixels(0, 0, width, height,
        IntStream.range(0, samples.length).map(i -> samples[i] & 0xff).toArray());
    return reduced;
  }
}

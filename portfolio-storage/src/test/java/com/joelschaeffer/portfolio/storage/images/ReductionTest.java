package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReductionTest {

  @ParameterizedTest
  @CsvSource({"37, 23, 12, 7", "64, 64, 32, 32", "50, 50, 49, 3", "9, 200, 1, 1", "5, 4, 5, 4", "101, 13, 100, 13"})
  void agreesWithTheFormulaDoneSlowly(int width, int height, int targetWidth, int targetHeight) {
    byte[] source = new byte[width * height * 3];
    new Random(3).nextBytes(source);

    byte[] reduced = reduced(Samples.RGB, source, width, height, targetWidth, targetHeight);

    for (int y = 0; y < targetHeight; y++)
      for (int x = 0; x < targetWidth; x++)
        for (int c = 0; c < 3; c++)
          assertThat((double) (reduced[(y * targetWidth + x) * 3 + c] & 0xff))
              .isBetween(exact(source, width, height, targetWidth, targetHeight, x, y, c) - 0.51,
                  exact(source, width, height, targetWidth, targetHeight, x, y, c) + 0.51);
  }

  @Test
  void leavesAPictureOfTheSameSizeUntouched() {
    byte[] source = new byte[70 * 30 * 4];
    new Random(5).nextBytes(source);
    for (int i = 3; i < source.length; i += 4)
      source[i] = -1;

    assertThat(reduced(Samples.RGBA, source, 70, 30, 70, 30)).isEqualTo(source);
  }

  @Test
  void keepsAnEvenPictureEven() {
    byte[] source = new byte[300 * 200];
    Arrays.fill(source, (byte) 201);

    assertThat(reduced(Samples.GRAY, source, 300, 200, 77, 51)).containsOnly((byte) 201);
  }

  @Test
  void letsNothingInvisibleShineThrough() {
    byte[] source = new byte[80 * 80 * 4];
    for (int i = 0; i < source.length; i += 4) {
      boolean visible = i / 4 % 80 < 40;
      source[i] = (byte) (visible ? 0 : 255); // red where nothing is to be seen
      source[i + 2] = (byte) (visible ? 255 : 0);
      source[i + 3] = (byte) (visible ? 255 : 0);
    }

    byte[] reduced = reduced(Samples.RGBA, source, 80, 80, 9, 9);

    for (int i = 0; i < reduced.length; i += 4)
      assertThat(reduced[i]).as("red of pixel " + i / 4).isZero();
  }

  @Test
  void showsNoMoireWhereTheSourceIsFinerThanTheTarget() {
    byte[] stripes = new byte[1000 * 10];
    for (int i = 0; i < stripes.length; i++)
      stripes[i] = (byte) (i % 1000 % 3 == 0 ? 255 : 0);

    byte[] reduced = reduced(Samples.GRAY, stripes, 1000, 10, 300, 3);

    for (int x = 5; x < 295; x++)
      assertThat(reduced[300 + x] & 0xff).isBetween(75, 95);
  }

  @Test
  void refusesAnIncompletePicture() {
    var reduction = new Reduction(Samples.GRAY, new LanczosWeights(4, 2), new LanczosWeights(4, 2));
    reduction.row(new byte[4]);

    assertThatThrownBy(reduction::result).isInstanceOf(IllegalStateException.class);
  }

  private static byte[] reduced(Samples samples, byte[] source, int width, int height, int targetWidth,
      int targetHeight) {
    var reduction = new Reduction(samples, new LanczosWeights(width, targetWidth),
        new LanczosWeights(height, targetHeight));
    int row = width * samples.channels();
    for (int y = 0; y < height; y++)
      reduction.row(Arrays.copyOfRange(source, y * row, (y + 1) * row));
    return reduction.result();
  }

  private static double exact(byte[] source, int width, int height, int targetWidth, int targetHeight, int x, int y,
      int channel) {
    double sum = 0;
    double weights = 0;
    double ratioX = (double) width / targetWidth;
    double ratioY = (double) height / targetHeight;
    for (int sy = 0; sy < height; sy++)
      for (int sx = 0; sx < width; sx++) {
        double weight = lanczos((sx + 0.5) / ratioX - x - 0.5) * lanczos((sy + 0.5) / ratioY - y - 0.5);
        sum += weight * (source[(sy * width + sx) * 3 + channel] & 0xff);
        weights += weight;
      }
    return Math.max(0, Math.min(255, sum / weights));
  }

  private static double lanczos(double x) {
    if (Math.abs(x) < 1e-12) return 1;
    if (Math.abs(x) >= 3) return 0;
    return 3 * Math.sin(Math.PI * x) * Math.sin(Math.PI * x / 3) / (Math.PI * Math.PI * x * x);
  }
}

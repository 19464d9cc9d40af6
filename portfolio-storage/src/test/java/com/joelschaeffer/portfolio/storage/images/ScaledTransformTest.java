package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledTransformTest {

  /** T.81, A.3.3, with as many frequencies as there are samples. */
  @ParameterizedTest
  @CsvSource({"8, 8", "4, 4", "2, 2", "1, 1", "8, 4", "4, 8", "2, 8", "1, 2"})
  void agreesWithTheFormulaDoneSlowly(int width, int height) {
    var random = new Random(11);
    for (int round = 0; round < 50; round++) {
      var coefficients = new float[64];
      for (int i = 0; i < 64; i++)
        coefficients[i] = random.nextInt(400) / (i + 4f) - 200 / (i + 4f);
      var block = new float[64];
      for (int i = 0; i < 64; i++)
        block[i] = coefficients[i] * ScaledTransform.scale(i);
      var plane = new byte[20 * height];

      new ScaledTransform(width, height).write(block, plane, 3, 20);

      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++) {
          double exact = Math.clamp(exact(coefficients, width, height, x, y), 0, 255);
          assertThat((double) (plane[3 + 20 * y + x] & 0xff)).isCloseTo(exact, within(0.51));
        }
    }
  }

  @Test
  void fillsAnEvenBlock() {
    var plane = new byte[30];

    new ScaledTransform(4, 2).writeEven(-27.6f, plane, 1, 10);

    assertThat(plane).containsExactly(0, 100, 100, 100, 100, 0, 0, 0, 0, 0, 0, 100, 100, 100, 100, 0, 0, 0, 0, 0, 0, 0,
        0,
        0, 0, 0, 0, 0, 0, 0);
  }

  private static double exact(float[] coefficients, int width, int height, int x, int y) {
    double sum = 128;
    for (int v = 0; v < height; v++)
      for (int u = 0; u < width; u++)
        sum += coefficients[8 * v + u] / 8 * (u == 0 ? 1 : Math.sqrt(2)) * (v == 0 ? 1 : Math.sqrt(2))
            * Math.cos((2 * x + 1) * u * Math.PI / 2 / width) * Math.cos((2 * y + 1) * v * Math.PI / 2 / height);
    return sum;
  }
}

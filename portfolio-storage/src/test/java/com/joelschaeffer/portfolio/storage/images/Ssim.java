package com.joelschaeffer.portfolio.storage.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * How alike two pictures look: the mean structural similarity of their luminance, 1 for the same. Run with a directory of
 * references ({@code NAME-WIDTH.png}) and directories of renditions of the same names, it prints the mean of each width.
 *
 * @see <a href="https://doi.org/10.1109/TIP.2003.819861">Wang, Bovik, Sheikh, Simoncelli, 2004</a>
 */
final class Ssim {

  // the paper's window and constants
  private static final int RADIUS = 5;
  private static final double DEVIATION = 1.5;
  private static final double C1 = 0.01 * 255 * 0.01 * 255;
  private static final double C2 = 0.03 * 255 * 0.03 * 255;
  private static final double[] WINDOW = window();

  private Ssim() {}

  public static void main(String[] directories) throws IOException {
    for (int i = 1; i < directories.length; i++) {
      var widths = new TreeMap<Integer, DoubleStream.Builder>();
      try (Stream<Path> references = Files.list(Path.of(directories[0]))) {
        for (var reference : references.sorted().toList()) {
          var name = reference.getFileName().toString().replaceFirst("\\.png$", "");
          var rendition = ImageIO.read(Path.of(directories[i], name + ".jpg").toFile());
          double similarity = mean(ImageIO.read(reference.toFile()), rendition);
          System.out.printf(Locale.ROOT, "%-34s %.4f%n", name, similarity);
          widths.computeIfAbsent(rendition.getWidth(), width -> DoubleStream.builder()).add(similarity);
        }
      }
      for (var width : widths.entrySet())
        System.out.printf(Locale.ROOT, "%s: %d pixels wide: %.4f%n", directories[i], width.getKey(),
            width.getValue().build().average().orElseThrow());
    }
  }

  static double mean(BufferedImage one, BufferedImage other) {
    int width = one.getWidth();
    int height = one.getHeight();
    if (width != other.getWidth() || height != other.getHeight())
      throw new IllegalArgumentException("the pictures differ in size");
    double[] a = luminance(one);
    double[] b = luminance(other);
    double[] meanA = blurred(a, width);
    double[] meanB = blurred(b, width);
    double[] squareA = blurred(product(a, a), width);
    double[] squareB = blurred(product(b, b), width);
    double[] both = blurred(product(a, b), width);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double covariance = both[i] - meanA[i] * meanB[i];
      double varianceA = squareA[i] - meanA[i] * meanA[i];
      double varianceB = squareB[i] - meanB[i] * meanB[i];
      sum += (2 * meanA[i] * meanB[i] + C1) * (2 * covariance + C2)
          / ((meanA[i] * meanA[i] + meanB[i] * meanB[i] + C1) * (varianceA + varianceB + C2));
    }
    return sum / a.length;
  }

  private static double[] luminance(BufferedImage picture) {
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    var luminance = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++)
      luminance[i] = 0.299 * (pixels[i] >> 16 & 0xff) + 0.587 * (pixels[i] >> 8 & 0xff) + 0.114 * (pixels[i] & 0xff);
    return luminance;
  }

  private static double[] blurred(double[] values, int width) {
    return along(along(values, width, 1, width), width, width, values.length / width);
  }

  /** Blurs in one direction; at the edges the last value goes on. */
  private static double[] along(double[] values, int width, int step, int length) {
    var blurred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int position = step == 1 ? i % width : i / width;
      double sum = 0;
      for (int k = -RADIUS; k <= RADIUS; k++)
        sum += WINDOW[k + RADIUS] * values[i + step * (Math.clamp(position + k, 0, length - 1) - position)];
      blurred[i] = sum;
    }
    return blurred;
  }

  private static double[] product(double[] one, double[] other) {
    var product = new double[one.length];
    for (int i = 0; i < product.length; i++)
      product[i] = one[i] * other[i];
    return product;
  }

  private static double[] window() {
    var weights = new double[2 * RADIUS + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(-(i - RADIUS) * (i - RADIUS) / (2 * DEVIATION * DEVIATION));
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++)
      weights[i] /= sum;
    return weights;
  }
}

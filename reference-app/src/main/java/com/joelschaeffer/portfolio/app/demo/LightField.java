package com.joelschaeffer.portfolio.app.demo;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The light that falls on the film: three planes of linear light, 12 bytes a pixel. Rows are drawn in parallel;
 * the result does not depend on how.
 */
final class LightField {

  private final int width;
  private final int height;
  private final float[] red;
  private final float[] green;
  private final float[] blue;

  LightField(int width, int height) {
    this.width = width;
    this.height = height;
    red = new float[width * height];
    green = new float[width * height];
    blue = new float[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Width over height. */
  double aspect() {
    return (double) width / height;
  }

  /** The light of a pixel. */
  Light at(int x, int y) {
    var index = y * width + x;
    return new Light(red[index], green[index], blue[index]);
  }

  /** Replaces the light of a pixel. */
  void set(int x, int y, Light light) {
    var index = y * width + x;
    red[index] = (float) light.red();
    green[index] = (float) light.green();
    blue[index] = (float) light.blue();
  }

  /**
   * Draws a layer at twice the resolution and reduces it at once: each pixel is the mean of two by two samples,
   * and the large picture never exists.
   */
  void paint(Layer layer) {
    inParallel(height, y -> {
      for (var x = 0; x < width; x++) {
        var below = at(x, y);
        var upper = sample(layer, below, x + 0.25, y + 0.25).plus(sample(layer, below, x + 0.75, y + 0.25));
        var lower = sample(layer, below, x + 0.25, y + 0.75).plus(sample(layer, below, x + 0.75, y + 0.75));
        set(x, y, upper.plus(lower).times(0.25));
      }
    });
  }

  /** Draws a layer without edges, such as fog, with one sample a pixel. */
  void wash(Layer layer) {
    inParallel(height, y -> {
      for (var x = 0; x < width; x++)
        set(x, y, sample(layer, at(x, y), x + 0.5, y + 0.5));
    });
  }

  /** Adds a point of light between pixels, shared among the four around it; outside the picture it is lost. */
  void addPoint(double x, double y, Light light) {
    var left = (int) Math.floor(x - 0.5);
    var top = (int) Math.floor(y - 0.5);
    if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return;
    var across = x - 0.5 - left;
    var down = y - 0.5 - top;
    add(left, top, light, (1 - across) * (1 - down));
    add(left + 1, top, light, across * (1 - down));
    add(left, top + 1, light, (1 - across) * down);
    add(left + 1, top + 1, light, across * down);
  }

  /** Does something for every number from 0 up to {@code count}, on all processors. */
  static void inParallel(int count, IntConsumer action) {
    IntStream.range(0, count).parallel().forEach(action);
  }

  private void add(int x, int y, Light light, double amount) {
    set(x, y, at(x, y).plus(light, amount));
  }

  private Light sample(Layer layer, Light below, double x, double y) {
    return layer.over(below, x / width, y / height);
  }
}

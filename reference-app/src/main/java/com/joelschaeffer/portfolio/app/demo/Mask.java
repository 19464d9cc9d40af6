package com.joelschaeffer.portfolio.app.demo;

import java.util.Arrays;

/**
 * Which parts of the picture are covered by something drawn with a brush; a byte for each of two by two samples a
 * pixel.
 */
final class Mask {

  private final int width;
  private final int height;
  private final byte[] covered;

  /** An empty mask for a field of that many pixels. */
  Mask(int fieldWidth, int fieldHeight) {
    width = fieldWidth * 2;
    height = fieldHeight * 2;
    covered = new byte[width * height];
  }

  /** How much of a sample is covered, 0 to 1. */
  double sampleAt(double u, double v) {
    var x = Math.min(width - 1, (int) (u * width));
    var y = Math.min(height - 1, (int) (v * height));
    return (covered[y * width + x] & 255) / 255.0;
  }

  /** How much of a whole pixel is covered, 0 to 1: the mean of its four samples. */
  double pixelAt(double u, double v) {
    var left = Math.min(width / 2 - 1, (int) (u * width / 2)) * 2;
    var upper = Math.min(height / 2 - 1, (int) (v * height / 2)) * 2 * width + left;
    var lower = upper + width;
    return ((covered[upper] & 255) + (covered[upper + 1] & 255) + (covered[lower] & 255) + (covered[lower + 1] & 255))
        / 1020.0;
  }

  void clear() {
    Arrays.fill(covered, (byte) 0);
  }

  /**
   * Draws a stroke that runs straight between two points and may taper. Lengths are in picture heights.
   *
   * @param startRadius half the thickness at the start; thinner than a sample, it is drawn fainter instead
   */
  void stroke(double startX, double startY, double startRadius, double endX, double endY, double endRadius) {
    var ax = startX * height;
    var ay = startY * height;
    var dx = endX * height - ax;
    var dy = endY * height - ay;
    var perLength = 1 / (dx * dx + dy * dy + 1e-9);
    var reach = Math.max(startRadius, endRadius) * height + 1;
    var bottom = Math.min(height - 1, (int) (Math.max(ay, ay + dy) + reach));
    var right = Math.min(width - 1, (int) (Math.max(ax, ax + dx) + reach));
    for (var y = Math.max(0, (int) (Math.min(ay, ay + dy) - reach)); y <= bottom; y++)
      for (var x = Math.max(0, (int) (Math.min(ax, ax + dx) - reach)); x <= right; x++) {
        var px = x + 0.5 - ax;
        var py = y + 0.5 - ay;
        var along = Math.max(0, Math.min(1, (px * dx + py * dy) * perLength));
        var offX = px - along * dx;
        var offY = py - along * dy;
        var square = offX * offX + offY * offY;
        if (square < reach * reach) {
          var radius = Curves.mix(startRadius, endRadius, along) * height;
          cover(y * width + x, radius - Math.sqrt(square), Math.min(1, 2 * radius));
        }
      }
  }

  private void cover(int index, double inside, double strength) {
    var amount = (int) (255 * strength * Curves.clamp(inside + 1 - strength * 0.5));
    if (amount > (covered[index] & 255)) covered[index] = (byte) amount;
  }
}

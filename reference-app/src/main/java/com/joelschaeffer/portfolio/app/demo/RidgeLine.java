package com.joelschaeffer.portfolio.app.demo;

import java.util.function.DoubleUnaryOperator;

/**
 * The outline of one mountain ridge against what is behind it, as heights in the picture (0 is the upper edge) at
 * evenly spaced places from left to right.
 */
final class RidgeLine {

  private static final int PLACES = 4800;
  /** Width, as a part of the picture's, over which the outline is smoothed for the mist that hangs below it. */
  private static final double SMOOTHING = 0.28;

  private final double[] outline = new double[PLACES + 1];
  private final double[] smoothed;

  /** An outline through a function of the place from 0 to 1. */
  RidgeLine(DoubleUnaryOperator height) {
    for (var place = 0; place <= PLACES; place++)
      outline[place] = height.applyAsDouble((double) place / PLACES);
    smoothed = smooth(outline, (int) (PLACES * SMOOTHING / 2));
  }

  /** Height of the outline at {@code u}. */
  double at(double u) {
    return between(outline, u);
  }

  /**
   * Height of the outline without its peaks and notches: mist measured from the outline itself would hang in
   * streaks.
   */
  double smoothedAt(double u) {
    return between(smoothed, u);
  }

  /** How much of a sample of {@code rows} rows per picture lies below the outline, 0 to 1. */
  double coverage(double u, double v, double rows) {
    return Curves.clamp((v - at(u)) * rows + 0.5);
  }

  /**
   * Spruces side by side as their heights above the ground, 0 to 1: each a spire with steps for its branches.
   *
   * @param x place along the ridge, one tree per unit or so
   */
  static double spruces(double x, int seed) {
    var highest = 0.0;
    var cell = (int) Math.floor(x);
    for (var tree = cell - 1; tree <= cell + 1; tree++) {
      var foot = tree + Noise.hash(tree, 1, seed);
      var chance = Noise.hash(tree, 2, seed);
      var size = 0.12 + 0.88 * chance * chance * Curves.smooth(0.1, 0.8, Noise.value(tree * 0.11, 3.5, seed));
      var reach = 0.6 + 0.7 * size;
      var rise = 1 - Math.abs(x - foot) / reach;
      if (rise > 0) highest = Math.max(highest, size * (rise * 0.8 + 0.2 * Math.floor(rise * 7) / 7));
    }
    return highest;
  }

  private static double between(double[] values, double u) {
    var place = Curves.clamp(u) * PLACES;
    var index = Math.min((int) place, PLACES - 1);
    return Curves.mix(values[index], values[index + 1], place - index);
  }

  private static double[] smooth(double[] values, int radius) {
    var result = new double[values.length];
    var sum = 0.0;
    for (var offset = -radius; offset <= radius; offset++)
      sum += values[inside(offset)];
    for (var place = 0; place < values.length; place++) {
      result[place] = sum / (2 * radius + 1);
      sum += values[inside(place + radius + 1)] - values[inside(place - radius)];
    }
    return result;
  }

  private static int inside(int place) {
    return Math.max(0, Math.min(PLACES, place));
  }
}

package com.joelschaeffer.portfolio.app.demo;

/** The handful of curves that everything is blended with. */
final class Curves {

  private Curves() {}

  /** The value, kept between 0 and 1. */
  static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  /** From {@code start} at 0 to {@code end} at 1, in a straight line and beyond. */
  static double mix(double start, double end, double amount) {
    return start + (end - start) * amount;
  }

  /** 0 up to {@code start}, 1 from {@code end}, an S between them; {@code start} may be the larger one. */
  static double smooth(double start, double end, double value) {
    var t = clamp((value - start) / (end - start));
    return t * t * (3 - 2 * t);
  }

  /** 1 at zero, falling off to both sides like a bell. */
  static double bell(double distance) {
    var square = distance * distance;
    return square > 40 ? 0 : StrictMath.exp(-square);
  }

  /** The part of {@code value} behind the decimal point, also for negative values: from 0 up to, not including, 1. */
  static double fraction(double value) {
    return value - Math.floor(value);
  }
}

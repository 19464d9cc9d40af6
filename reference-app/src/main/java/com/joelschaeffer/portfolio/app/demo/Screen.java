package com.joelschaeffer.portfolio.app.demo;

/** The transfer curve of sRGB (IEC 61966-2-1) between linear light and what a screen is sent, both from 0 to 1. */
final class Screen {

  private static final int STEPS = 4096;
  /** The curve at even steps of the square root of light, which spends them where the curve bends. */
  private static final float[] FROM_ROOT = new float[STEPS + 2];

  static {
    for (var step = 0; step < FROM_ROOT.length; step++) {
      var root = (double) step / STEPS;
      FROM_ROOT[step] = (float) encode(root * root);
    }
  }

  private Screen() {}

  /** Linear light of a screen value. */
  static double toLight(double value) {
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }

  /** Screen value of linear light, from a table good to a hundredth of an 8-bit step. */
  static double fromLight(double light) {
    var position = Math.sqrt(Curves.clamp(light)) * STEPS;
    var step = (int) position;
    return Curves.mix(FROM_ROOT[step], FROM_ROOT[step + 1], position - step);
  }

  private static double encode(double light) {
    return light <= 0.0031308 ? light * 12.92 : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
  }
}

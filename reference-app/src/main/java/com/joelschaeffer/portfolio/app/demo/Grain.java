package com.joelschaeffer.portfolio.app.demo;

/** Film grain of two sizes, strongest in the middle tones and least in black and white, as silver behaves. */
final class Grain {

  private final double strength;
  private final int seed;

  Grain(double strength, int seed) {
    this.strength = strength;
    this.seed = seed;
  }

  /** What to add to a screen value (0 to 1) at a pixel, given how bright the pixel is on the screen. */
  double at(int x, int y, double brightness) {
    var fine = (Noise.hash(x, y, seed + 5) + Noise.hash(x, y, seed + 6) + Noise.hash(x, y, seed + 7)) / 3 - 0.5;
    var clumps = Noise.value(x * 0.45, y * 0.45, seed + 9) - 0.5;
    var visibility = 0.35 + 2.4 * brightness * (1 - brightness);
    return strength * visibility * (0.6 * fine + 0.5 * clumps);
  }
}

package com.joelschaeffer.portfolio.app.demo;

/** Sand as a height over every place: long windward slopes, short slip faces, crests that wander. */
final class DuneSurface {

  /** Part of a dune that rises; the rest is the slip face. */
  private static final double WINDWARD = 0.72;

  private final int seed;
  private final double size;
  private final double start;

  /**
   * Dunes of one wind.
   *
   * @param size  1 for about five units from crest to crest
   * @param start how far into the dunes the viewer stands
   */
  DuneSurface(int seed, double size, double start) {
    this.seed = seed;
    this.size = size;
    this.start = start;
  }

  /** Height at a place seen from the viewer: {@code x} to the right, {@code z} away. */
  double height(double x, double z) {
    var east = x / size;
    var north = (z + start) / size;
    var acrossWind = east + 3.2 * (Noise.value(east * 0.16, north * 0.16, seed) - 0.5)
        + 0.35 * (Noise.value(east * 0.55, north * 0.55, seed + 1) - 0.5);
    var alongWind = north + 2.6 * (Noise.value(east * 0.14 + 7, north * 0.14, seed + 2) - 0.5);
    var large = crest(Curves.fraction(acrossWind * 0.19 + alongWind * 0.10));
    var swell = 0.35 + 1.25 * Noise.value(east * 0.09 + 3, north * 0.09, seed + 3);
    var small = crest(Curves.fraction(
        acrossWind * 0.44 - alongWind * 0.27 + 0.8 * Noise.value(east * 0.3, north * 0.3, seed + 4)));
    var ground = 0.25 * Noise.value(east * 0.05, north * 0.05, seed + 6);
    return size * (swell * large + 0.16 * small * small * (1 - 0.5 * large) + ground);
  }

  /**
   * How steeply the wind's small ripples rise to the right, from -1 to 1; their crests branch and end as real ones
   * do.
   */
  double ripple(double x, double z) {
    var bend = 13 * Noise.fractal(x * 1.5 / size, z * 1.5 / size, 4, seed + 30);
    var strength = 0.4 + 0.6 * Noise.value(x * 0.7, z * 0.7, seed + 31);
    return strength * StrictMath.cos((x + 0.55 * z) * 64 + bend);
  }

  private static double crest(double phase) {
    if (phase < WINDWARD) {
      var t = phase / WINDWARD;
      return t * t * (2.5 - 1.5 * t);
    }
    var t = (1 - phase) / (1 - WINDWARD);
    return t * (0.8 + 0.2 * t);
  }
}

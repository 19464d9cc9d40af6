package com.joelschaeffer.portfolio.app.demo;

/**
 * The remains of a breakwater: a row of wooden posts that leads out into the water, each mirrored below its foot.
 */
final class Posts {

  private static final int COUNT = 13;

  private final double[] place = new double[COUNT];
  private final double[] foot = new double[COUNT];
  private final double[] rise = new double[COUNT];
  private final double[] girth = new double[COUNT];
  private final int seed;

  /**
   * Drives in the posts, from the nearest at the lower left to the farthest.
   *
   * @param horizon height of the horizon in the picture, which the row approaches
   */
  Posts(double horizon, int seed) {
    this.seed = seed;
    var dice = new Dice(seed);
    for (var post = 0; post < COUNT; post++) {
      var nearness = 1 / (1 + 0.42 * post + dice.between(-0.05, 0.05));
      place[post] = 0.67 - 0.47 * nearness + dice.between(-0.012, 0.012) * nearness;
      foot[post] = horizon + 0.01 + 0.25 * nearness;
      rise[post] = 0.17 * nearness * dice.between(0.55, 1.15);
      girth[post] = 0.0125 * nearness * dice.between(0.8, 1.15);
    }
  }

  /** How much of a point a post itself covers, 0 to 1. */
  double standing(double u, double v) {
    var covered = 0.0;
    for (var post = 0; post < COUNT; post++)
      covered = Math.max(covered, cover(post, u, foot[post] - v));
    return covered;
  }

  /**
   * How much of a point of the water shows the image of a post.
   *
   * @param slope how much the water leans there, which bends the image
   */
  double mirrored(double u, double v, double slope) {
    var covered = 0.0;
    for (var post = 0; post < COUNT; post++) {
      var below = v - foot[post];
      var bent = u + slope * below * 0.35;
      if (below > 0) covered = Math.max(covered, cover(post, bent, below * 1.04) * (1 - 0.35 * below / rise[post]));
    }
    return covered;
  }

  /** How light a post's wood is at {@code u}, from its shaded side to the other. */
  double wood(double u, double v) {
    return 0.5 + 0.9 * Noise.fractal(u * 420, v * 24, 4, seed + 3);
  }

  private double cover(int post, double u, double above) {
    var aside = u - place[post] - 0.06 * above * (Noise.hash(post, 1, seed) - 0.5);
    if (Math.abs(aside) > 1.5 * girth[post] || above < -0.01 || above > rise[post] * 1.1) return 0;
    var edge = girth[post] * (0.92 + 0.25 * (Noise.value(above * 60, post * 7.1, seed + 1) - 0.5));
    var top = rise[post] - girth[post] * 0.9 * Noise.value(aside / girth[post] * 1.5, post * 3.3, seed + 2);
    return Curves.clamp((edge - Math.abs(aside)) * 1600 + 0.5) * Curves.clamp((top - above) * 1600)
        * Curves.clamp(above * 1600 + 0.5);
  }
}

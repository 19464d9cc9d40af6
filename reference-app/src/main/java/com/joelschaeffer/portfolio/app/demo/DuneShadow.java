package com.joelschaeffer.portfolio.app.demo;

/**
 * How much of the low sun reaches the sand, marched once on a coarse grid that is finer near the viewer, as the
 * picture is.
 */
final class DuneShadow {

  private static final int COLUMNS = 900;
  private static final int STEPS = 600;
  /** Size of the sun's disc as a slope: shadows grow softer with their length. */
  private static final double SOFTNESS = 0.05;

  private final float[] light = new float[COLUMNS * STEPS];
  private final double spread;
  private final double near;
  private final double logDepth;

  /**
   * Marches the shadows of a fan of places.
   *
   * @param spread how far the fan opens to each side per unit of distance
   * @param near   where the fan begins
   * @param far    where the fan ends
   */
  DuneShadow(DuneSurface sand, DuneSun sun, double spread, double near, double far) {
    this.spread = spread;
    this.near = near;
    this.logDepth = StrictMath.log(far / near);
    LightField.inParallel(STEPS, step -> {
      var z = near * StrictMath.exp(logDepth * step / (STEPS - 1));
      for (var column = 0; column < COLUMNS; column++) {
        var x = (2.0 * column / (COLUMNS - 1) - 1) * spread * z;
        light[step * COLUMNS + column] = (float) march(sand, sun, x, z);
      }
    });
  }

  /** From 0 in the shade to 1 in the sun. */
  double at(double x, double z) {
    var column = Curves.clamp((x / (spread * z) + 1) / 2) * (COLUMNS - 1.001);
    var step = Curves.clamp(StrictMath.log(z / near) / logDepth) * (STEPS - 1.001);
    var row = (int) step;
    var left = (int) column;
    var index = row * COLUMNS + left;
    var across = column - left;
    var nearer = Curves.mix(light[index], light[index + 1], across);
    var farther = Curves.mix(light[index + COLUMNS], light[index + COLUMNS + 1], across);
    return Curves.mix(nearer, farther, step - row);
  }

  private static double march(DuneSurface sand, DuneSun sun, double x, double z) {
    var ground = sand.height(x, z) + 0.01;
    var reaching = 1.0;
    for (var distance = 0.12; distance < 7 && reaching > 0; distance *= 1.17) {
      var above = ground + sun.up() * distance - sand.height(x + sun.east() * distance, z + sun.north() * distance);
      reaching = Math.min(reaching, Curves.clamp(above / (SOFTNESS * distance) + 0.5));
    }
    return reaching;
  }
}

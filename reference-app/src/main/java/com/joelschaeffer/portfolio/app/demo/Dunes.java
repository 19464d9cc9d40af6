package com.joelschaeffer.portfolio.app.demo;

import java.util.List;

/** A sea of sand under a low sun. The sand is marched from front to back in every column of the picture. */
final class Dunes implements Scene {

  private static final double NEAR = 0.9;
  private static final double FAR = 60;
  /** Ripples are drawn this far; farther out they would be finer than the picture. */
  private static final double RIPPLES = 3.2;

  /**
   * Where the tripod stands.
   *
   * @param north    how far into the dunes
   * @param height   of the lens above the datum
   * @param horizon  height of the horizon in the picture, 0 is the upper edge
   * @param spread   how far the view opens to each side per unit of distance
   * @param distance at which the haze has taken two thirds of the contrast
   */
  private record Stand(double north, double height, double horizon, double spread, double distance) {}

  /** Colours of the sand in the sun and in the shade, and the sky from above down to the haze. */
  private record Palette(Light sand, Light shade, Gradient sky) {}

  private final int seed;
  private final DuneSurface surface;
  private final DuneSun sun;
  private final Stand stand;
  private final Palette palette;
  private final Development development;

  private Dunes(int seed, double size, DuneSun sun, Stand stand, Palette palette, Development development) {
    this.seed = seed;
    this.surface = new DuneSurface(seed, size, stand.north);
    this.sun = sun;
    this.stand = stand;
    this.palette = palette;
    this.development = development;
  }

  /** The three pictures of the series. */
  static List<Scene> views() {
    return List.of(
        new Dunes(430, 1.5, DuneSun.at(17, -64), new Stand(80, 2.55, 0.36, 0.98, 27),
            new Palette(Light.of(0xcf8748), Light.of(0x4a2a2c), new Gradient(0x3f6a96, 0x9db3bf, 0xf0d2b0)),
            Development.COLOUR),
        new Dunes(91, 1.7, DuneSun.at(15, 70), new Stand(33, 4.1, 0.22, 0.6, 45),
            new Palette(Light.of(0xb9b2a8), Light.of(0x2a2a2c), new Gradient(0x3a3d42, 0x77797c, 0xc9c6c0)),
            Development.BLACK_AND_WHITE),
        new Dunes(817, 1.2, DuneSun.at(14, -75), new Stand(73, 3.4, 0.42, 0.8, 30),
            new Palette(Light.of(0xd08a6c), Light.of(0x3b3350), new Gradient(0x6f7fa6, 0xcda6a8, 0xf7cfae)),
            Development.COLOUR));
  }

  @Override
  public Development development() {
    return development;
  }

  @Override
  public void expose(LightField film) {
    film.wash((below, u, v) -> sky(film.aspect(), u, v));
    var shadow = new DuneShadow(surface, sun, stand.spread, NEAR, FAR);
    LightField.inParallel(film.width(), x -> {
      var column = new SandColumn(film.height());
      march(film, shadow, column, (x + 0.25) / film.width());
      march(film, shadow, column, (x + 0.75) / film.width());
      column.over(film, x);
    });
  }

  private Light sky(double aspect, double u, double v) {
    var light = palette.sky.at(v / stand.horizon);
    var cloud = Noise.warped(u * 1.4 * aspect + 3, v * 10, 6, 0.6, seed + 9);
    var thin = Curves.smooth(0.5, 0.8, cloud) * (1 - Curves.smooth(0.5, 0.95, v / stand.horizon));
    return light.mix(palette.sky.at(1).times(1.1), 0.4 * thin);
  }

  /** Walks away from the viewer and lays whatever rises above all that was nearer. */
  private void march(LightField film, DuneShadow shadow, SandColumn column, double u) {
    var aside = (2 * u - 1) * stand.spread;
    var focal = film.width() / (2 * stand.spread);
    var horizon = stand.horizon * film.height();
    var highest = (double) film.height();
    for (var z = NEAR; z < FAR && highest > 0; z += Math.max(0.003, z * 0.0026)) {
      var height = surface.height(aside * z, z);
      var y = horizon + (stand.height - height) / z * focal;
      if (y < highest) {
        column.lay(y, highest, 0.5, sand(shadow, aside * z, z, height));
        highest = y;
      }
    }
  }

  /** What the sand sends back. Its slope is measured on the viewer's side of a crest: the other one is not seen. */
  private Light sand(DuneShadow shadow, double x, double z, double height) {
    var step = 0.012 + 0.0022 * z;
    var riseLeft = (height - surface.height(x - step, z)) / step;
    var riseRight = (surface.height(x + step, z) - height) / step;
    var slopeEast = Curves.mix(riseRight, riseLeft, Curves.smooth(-0.3, 0.3, x / z));
    var slopeNorth = (height - surface.height(x, z - step)) / step;
    var ripples = 1 - Curves.smooth(0.4 * RIPPLES, 1.6 * RIPPLES, z);
    if (ripples > 0) {
      var rise = 0.09 * ripples * surface.ripple(x, z);
      slopeEast += rise;
      slopeNorth += 0.45 * rise;
    }
    var direct = sun.on(slopeEast, slopeNorth) * shadow.at(x, z);
    var upward = 1 / Math.sqrt(1 + slopeEast * slopeEast + slopeNorth * slopeNorth);
    var grains = 0.97 + 0.06 * Noise.fractal(x * 60, z * 60, 2, seed + 4);
    var light = palette.sand.times(direct * 1.95).plus(palette.shade, 0.34 + 0.3 * upward)
        .plus(palette.sky.at(0), 0.07 * upward).times(grains);
    var haze = 1 - StrictMath.exp(-StrictMath.pow(z / stand.distance, 1.6));
    return light.mix(palette.sky.at(1).times(0.93), haze);
  }
}

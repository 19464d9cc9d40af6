package com.joelschaeffer.portfolio.app.demo;

import java.util.List;
import java.util.Optional;

/** The open sea at the end of the day: clouds lit from below, and the same sky once more in moving water. */
final class Sea implements Scene {

  /** Octaves of the clouds' noise, and of their mirror image, which the waves blur. */
  private static final int CLOUD_DETAIL = 7;
  private static final int MIRRORED_DETAIL = 4;

  private static final Light WOOD = Light.of(0x2c2626);

  /**
   * Water and weather of one evening.
   *
   * @param horizon   height of the horizon in the picture, 0 is the upper edge
   * @param sunX      place of the sun from left to right
   * @param sunHeight height of the sun above the horizon, in picture heights; negative once it has set
   * @param sun       strength of the light around the sun
   * @param clouds    how much of the sky is covered, 0.5 for half
   * @param puff      how high clouds are for their width: 1 for streaks, 3 for heaps
   * @param waves     how rough the water is, 0 for a mirror
   */
  private record Evening(double horizon, double sunX, double sunHeight, double sun, double clouds, double puff,
      double waves) {}

  /** The sky from above down to the horizon, the lit clouds in the same order, and the water itself. */
  private record Palette(Gradient sky, Gradient clouds, Light water) {}

  private final int seed;
  private final Evening evening;
  private final Palette palette;
  private final Light sunlight;
  private final Optional<Posts> posts;
  private final Development development;

  private Sea(int seed, Evening evening, Palette palette, Optional<Posts> posts, Development development) {
    this.seed = seed;
    this.evening = evening;
    this.palette = palette;
    this.posts = posts;
    this.sunlight = palette.sky.at(1);
    this.development = development;
  }

  /** The three pictures of the series. */
  static List<Scene> views() {
    return List.of(
        new Sea(5, new Evening(0.56, 0.56, 0.035, 1, 0.5, 1, 1),
            new Palette(new Gradient(0x1d2b4a, 0x6d5d86, 0xe08a6a, 0xffcf8a),
                new Gradient(0x4a4768, 0xc77b72, 0xffb98a),
                Light.of(0x0d2233)),
            Optional.empty(),
            Development.COLOUR.exposed(0.95).blooming(0.5)),
        new Sea(31, new Evening(0.62, 0.3, -0.03, 0.35, 0.44, 0.8, 0.16),
            new Palette(new Gradient(0x3f5f86, 0x8fa3bd, 0xd8b9b8, 0xf3d3bd),
                new Gradient(0x6f7f9c, 0xc9a9b4, 0xf0c8b8),
                Light.of(0x2a4660)),
            Optional.of(new Posts(0.62, 34)),
            Development.COLOUR.exposed(0.9)),
        new Sea(78, new Evening(0.45, 0.62, 0.10, 0.55, 0.8, 2.6, 1.4),
            new Palette(new Gradient(0x1b2833, 0x3a5562, 0x8aa3a6, 0xe4dcc0),
                new Gradient(0x2a3a46, 0x5d7580, 0xd9d2bd),
                Light.of(0x0c2228)),
            Optional.empty(),
            Development.COLOUR.exposed(1.05)));
  }

  @Override
  public Development development() {
    return development;
  }

  @Override
  public void expose(LightField film) {
    var aspect = film.aspect();
    film.wash((below, u, v) -> v < evening.horizon + 0.01 ? sky(aspect, u, v, CLOUD_DETAIL) : below);
    film.paint((below, u, v) -> v < evening.horizon ? below : water(aspect, u, v));
    posts.ifPresent(row -> film.paint((below, u, v) -> {
      var cover = row.standing(u, v);
      return cover > 0 ? below.mix(WOOD.times(row.wood(u, v)), 0.94 * cover) : below;
    }));
  }

  private Light sky(double aspect, double u, double v, int detail) {
    var low = Curves.clamp(v / evening.horizon);
    var light = palette.sky.at(low * (0.75 + 0.25 * low));
    var distance = 1 / (1.06 - low);
    var x = u * aspect * 0.385 * evening.puff * distance + 2;
    var y = 2.1 * distance;
    var cloud = Noise.fractal(x, y, detail, 0.55, seed + 1);
    var edge = 0.73 - 0.5 * evening.clouds;
    var cover = Curves.smooth(edge, edge + 0.22, cloud) * Curves.smooth(-0.12, 0.13, 1 - low);
    if (cover > 0) {
      var thick = Curves.smooth(0.52, 0.8, Noise.fractal(x + 0.03, y + 0.09, detail - 1, 0.55, seed + 1));
      var lit = palette.clouds.at(low);
      light = light.mix(lit.times(1.25).mix(palette.sky.at(0).times(0.9).plus(lit, 0.18), thick), 0.85 * cover);
    }
    return light.plus(sunlight, sunGlow((u - evening.sunX) * aspect, v - evening.horizon + evening.sunHeight));
  }

  private double sunGlow(double across, double down) {
    var distance = across * across + down * down;
    var disc = distance < 0.01 ? 9 * StrictMath.exp(-distance * 5200) : 0;
    if (distance > 1) return 0;
    return evening.sun * (0.5 * StrictMath.exp(-distance * 14) + 0.8 * StrictMath.exp(-distance * 160) + disc);
  }

  private Light water(double aspect, double u, double v) {
    var below = (v - evening.horizon) / (1 - evening.horizon);
    var slope = slope((u - 0.5) * aspect, below) * evening.waves;
    var mirrored = evening.horizon - (v - evening.horizon) * 0.72 - 0.22 * Math.abs(slope)
        - 0.10 * slope * (1 - 0.4 * below);
    var reflection = sky(aspect, Curves.clamp(u + 0.035 * slope),
        Curves.clamp(mirrored / evening.horizon) * evening.horizon, MIRRORED_DETAIL);
    var grazing = 1 - Curves.clamp(0.9 * below + 0.75 * slope);
    var fresnel = 0.18 + 0.82 * grazing * grazing * grazing;
    if (posts.isPresent()) reflection = reflection.mix(WOOD, 0.8 * posts.get().mirrored(u, v, slope));
    var light = palette.water.times((0.8 + 0.6 * slope) * (1 - fresnel)).plus(reflection, 0.92 * fresnel);
    var mist = 0.3 * StrictMath.exp(-38 * below);
    return light.plus(sunlight, glitter(aspect, u, below, slope)).mix(sunlight.times(0.8), mist);
  }

  private double glitter(double aspect, double u, double below, double slope) {
    var across = (u - evening.sunX) * aspect;
    var path = StrictMath.exp(-across * across / (0.0025 + 0.05 * below));
    var facing = Curves.clamp(0.62 + 1.15 * slope);
    var square = facing * facing;
    var power = square * square * square * square * facing;
    return 3.2 * evening.sun * power * path * (1 - 0.45 * below);
  }

  /**
   * How much the water leans towards the viewer, about -0.8 to 0.8; perspective packs the waves towards the
   * horizon.
   */
  private double slope(double across, double below) {
    var distance = 0.045 / (below + 0.012);
    var x = across * distance * 34;
    var z = distance * 60;
    var swell = Noise.fractal(x * 0.55, z * 1.5, 5, 0.55, seed + 40) - 0.5;
    var chop = Noise.fractal(x * 2.4 + 9, z * 4.2, 4, 0.55, seed + 50) - 0.5;
    var wavelets = Noise.fractal(x * 9 + 4, z * 13, 4, 0.6, seed + 60) - 0.5;
    var near = Curves.smooth(0.03, 0.5, below);
    return (0.8 * swell + 0.75 * chop + 0.8 * near * wavelets) * (0.25 + 0.95 * Curves.smooth(0, 0.1, below));
  }
}

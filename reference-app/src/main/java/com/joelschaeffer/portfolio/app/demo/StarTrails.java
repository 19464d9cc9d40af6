package com.joelschaeffer.portfolio.app.demo;

import java.util.List;

/** One long exposure of the night: every star draws an arc around the pole, and a dark mountain keeps still. */
final class StarTrails implements Scene {

  /**
   * Where the camera points and for how long.
   *
   * @param poleX  place of the pole from left to right
   * @param poleY  height of the pole, 0 is the upper edge
   * @param arc    degrees the sky turns while the shutter is open; an hour is 15
   * @param stars  how many are drawn
   * @param galaxy strength of the Milky Way
   */
  private record Exposure(double poleX, double poleY, double arc, int stars, double galaxy) {}

  /** The mountain: height of its foot in the picture, how high it rises, and how wide its forms are. */
  private record Mountain(double foot, double rise, double width) {}

  private static final Light ROCK = new Light(0.006, 0.008, 0.013);
  private static final Light SNOW = new Light(0.034, 0.040, 0.056);
  private static final Light GALAXY = new Light(0.020, 0.022, 0.034);
  private static final Light BLUE_STAR = new Light(0.72, 0.82, 1);
  private static final Light AMBER_STAR = new Light(1, 0.88, 0.70);

  /** Distance in pixels at which the strands of a thick trail still run together. */
  private static final double STRAND = 0.85;

  private final int seed;
  private final Gradient sky;
  private final Exposure exposure;
  private final Mountain mountain;
  private final Development development;

  private StarTrails(int seed, Gradient sky, Exposure exposure, Mountain mountain, Development development) {
    this.seed = seed;
    this.sky = sky;
    this.exposure = exposure;
    this.mountain = mountain;
    this.development = development;
  }

  /** The three pictures of the series. */
  static List<Scene> views() {
    return List.of(
        new StarTrails(8, new Gradient(0x060b1c, 0x0d1a38, 0x16264a, 0x4a4a63, 0xb98a62),
            new Exposure(0.58, 0.50, 26, 2100, 1), new Mountain(0.86, 0.26, 1.6), Development.COLOUR.exposed(1.15)),
        new StarTrails(61, new Gradient(0x04120f, 0x0a2126, 0x12363a, 0x2c5a58, 0x7f9a80),
            new Exposure(0.40, 0.36, 48, 1100, 0.6), new Mountain(0.93, 0.34, 1.5), Development.COLOUR.exposed(1.2)),
        new StarTrails(117, new Gradient(0x0a0a1a, 0x17163a, 0x2b2350, 0x5a3b64, 0xc07a70),
            new Exposure(0.16, 0.98, 13, 2600, 2.4), new Mountain(0.90, 0.10, 1.4), Development.COLOUR.exposed(1.2)));
  }

  @Override
  public Development development() {
    return development;
  }

  @Override
  public void expose(LightField film) {
    var aspect = film.aspect();
    var skyline = skyline(aspect);
    film.wash((below, u, v) -> sky(aspect, u, v));
    drawStars(film);
    var rows = film.height() * 2.0;
    film.paint((below, u, v) -> {
      var coverage = skyline.coverage(u, v, rows);
      return coverage > 0 ? below.mix(mountain(aspect, skyline, u, v), coverage) : below;
    });
  }

  private Light sky(double aspect, double u, double v) {
    var low = v / (mountain.foot + 0.03);
    var light = sky.at(low * low);
    var x = (u - 0.5) * aspect;
    var along = 1.1 * x + 0.9 * v;
    var across = 1.1 * v - 0.9 * x;
    var band = Curves.bell((v - 0.52 + 0.37 * x) / 0.2);
    var dust = Curves.smooth(0.42, 0.75, Noise.warped(along * 2.2, across * 5 + 3, 6, 0.8, seed + 61));
    return light.plus(GALAXY, band * dust * exposure.galaxy);
  }

  private void drawStars(LightField film) {
    var dice = new Dice(seed);
    var reach = 0.75 * Math.sqrt((double) film.width() * film.width() + (double) film.height() * film.height()) * 1.25;
    var scale = film.height() / 1600.0;
    for (var star = 0; star < exposure.stars; star++) {
      var radius = Math.sqrt(dice.next()) * reach;
      var start = dice.next() * 2 * Math.PI;
      var magnitude = 0.03 + 0.62 * StrictMath.pow(dice.next(), 5.5);
      var colour = BLUE_STAR.mix(AMBER_STAR, dice.next());
      var thickness = (0.5 + 1.6 * magnitude) * scale;
      var strands = (int) Math.ceil(thickness / STRAND);
      for (var strand = -strands; strand <= strands; strand++) {
        var strength = strand == -strands || strand == strands ? 0.6 : 1;
        drawTrail(film, radius + strand * thickness / strands, start, colour.times(magnitude * strength));
      }
    }
  }

  private void drawTrail(LightField film, double radius, double start, Light light) {
    var arc = StrictMath.toRadians(exposure.arc);
    var steps = (int) Math.max(6, radius * arc * 1.6);
    for (var step = 0; step < steps; step++) {
      var angle = start + arc * step / steps;
      var x = exposure.poleX * film.width() + radius * StrictMath.cos(angle);
      var y = exposure.poleY * film.height() + radius * StrictMath.sin(angle);
      var low = Math.max(0, y / film.height() / mountain.foot);
      if (low < 1.1) film.addPoint(x, y, light.times(Math.max(0, 1 - 0.85 * low * low * low * low * low)));
    }
  }

  private RidgeLine skyline(double aspect) {
    return new RidgeLine(u -> {
      var x = u * aspect;
      var peaks = Noise.ridged(x * mountain.width, 0.2, 7, seed + 3) - 0.25;
      var rubble = Noise.fractal(x * 14, 0.5, 5, 0.6, seed + 9) - 0.5;
      return mountain.foot - mountain.rise * peaks - 0.02 * rubble;
    });
  }

  private Light mountain(double aspect, RidgeLine skyline, double u, double v) {
    var x = u * aspect;
    var gullies = Noise.ridged(x * 9 + v * 5, v * 7 - x * 3, 5, seed + 21);
    var below = v - skyline.at(u);
    var snow = 1.4 * Curves.smooth(0.22, 0.6, gullies) * (1 - Curves.smooth(0.02, 0.16, below))
        * Curves.smooth(mountain.foot + 0.01, mountain.foot - 0.13, v);
    return ROCK.mix(SNOW, Math.min(1, snow));
  }
}

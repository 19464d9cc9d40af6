package com.joelschaeffer.portfolio.app.demo;

import java.util.List;

/** Spruces in fog, six depths of them, each veiled more than the one before it. */
final class Forest implements Scene {

  private static final int DEPTHS = 6;

  /** Whether one stands among the trunks or sees the trees whole, from across a clearing. */
  private enum Standpoint {
    AMONG_TRUNKS, ACROSS_A_CLEARING
  }

  /** The fog above and below, the trees, and the undergrowth. */
  private record Palette(Light fog, Light lowFog, Light tree, Light undergrowth) {}

  /** Where the fog is brightest, how bright it is there, and how far one sees: 1 is into the fifth depth. */
  private record Air(double glowX, double glowY, double glow, double sight) {}

  private final int seed;
  private final Standpoint standpoint;
  private final Palette palette;
  private final Air air;
  private final Development development;

  private Forest(int seed, Standpoint standpoint, Palette palette, Air air, Development development) {
    this.seed = seed;
    this.standpoint = standpoint;
    this.palette = palette;
    this.air = air;
    this.development = development;
  }

  /** The three pictures of the series. */
  static List<Scene> views() {
    return List.of(
        new Forest(42, Standpoint.AMONG_TRUNKS,
            new Palette(Light.of(0xcfd6d2), Light.of(0x8fa3a0), Light.of(0x0e1513), Light.of(0x1c2416)),
            new Air(0.62, 0.22, 0.5, 1), Development.COLOUR),
        new Forest(7, Standpoint.ACROSS_A_CLEARING,
            new Palette(Light.of(0xd3cfc2), Light.of(0xa9aca4), Light.of(0x0f1a18), Light.of(0x14170e)),
            new Air(0.30, 0.30, 0.6, 1), Development.COLOUR),
        new Forest(133, Standpoint.AMONG_TRUNKS,
            new Palette(Light.of(0xc9c9c9), Light.of(0x8c8c8c), Light.of(0x0a0a0a), Light.of(0x1a1a1a)),
            new Air(0.36, 0.35, 0.75, 0.95), Development.BLACK_AND_WHITE));
  }

  @Override
  public Development development() {
    return development;
  }

  @Override
  public void expose(LightField film) {
    var aspect = film.aspect();
    film.wash((below, u, v) -> fog(aspect, u, v));
    var masks = List.of(new Mask(film.width(), film.height()), new Mask(film.width(), film.height()));
    for (var depth = 0; depth < DEPTHS; depth++) {
      if (depth % 2 == 0) plantTwo(masks, aspect, depth);
      paintDepth(film, masks.get(depth % 2), depth, nearness(depth));
      if (depth < DEPTHS - 1) wisps(film, nearness(depth));
    }
  }

  private Light fog(double aspect, double u, double v) {
    var light = palette.fog.mix(palette.lowFog, Curves.smooth(0.4, 1, v));
    return light.times(0.72 + air.glow * glow(aspect, u, v));
  }

  private double glow(double aspect, double u, double v) {
    var across = (u - air.glowX) * aspect;
    var down = v - air.glowY;
    return Curves.bell(1.9 * Math.sqrt(across * across + down * down));
  }

  private static double nearness(int depth) {
    return (double) depth / (DEPTHS - 1);
  }

  /** Plants two depths at once: trees are drawn one after the other, and there are two processors. */
  private void plantTwo(List<Mask> masks, double aspect, int depth) {
    LightField.inParallel(2, index -> {
      masks.get(index).clear();
      plant(masks.get(index), aspect, depth + index);
    });
  }

  private void plant(Mask mask, double aspect, int depth) {
    var nearness = nearness(depth);
    var dice = new Dice(seed + depth * 97);
    var trees = new Trees(mask, seed + depth * 97 + 1);
    var trunks = standpoint == Standpoint.AMONG_TRUNKS;
    var count = (int) Math.round((trunks ? 34 - 29 * nearness : 44 - 35 * nearness) * aspect);
    for (var tree = 0; tree < count; tree++) {
      var x = (tree + dice.between(-0.1, 1.1)) / count * aspect;
      var foot = ground(nearness) + slope(x / aspect, nearness) + dice.between(-0.02, 0.02) + 0.04;
      if (trunks)
        trees.trunk(x, foot, (0.0013 + 0.0115 * nearness * nearness) * dice.between(0.6, 1.35));
      else
        trees.spruce(x, foot, (0.20 + 0.42 * nearness) * dice.between(0.45, 1.15));
    }
  }

  private double ground(double nearness) {
    return standpoint == Standpoint.AMONG_TRUNKS ? 0.66 + 0.32 * nearness : 0.52 + 0.48 * nearness;
  }

  /**
   * How much lower than elsewhere the ground lies at {@code u}: a clearing falls away, now to one side, now to the
   * other.
   */
  private double slope(double u, double nearness) {
    if (standpoint == Standpoint.AMONG_TRUNKS) return 0;
    return 0.22 * (u - 0.5) * StrictMath.cos(2.2 + nearness * 5)
        + 0.10 * (Noise.value(u * 3, nearness * 9, seed) - 0.5);
  }

  private void paintDepth(LightField film, Mask mask, int depth, double nearness) {
    var aspect = film.aspect();
    var own = seed + depth * 97;
    var sight = Curves.clamp(0.10 + 0.93 * StrictMath.pow(nearness, 1.35)) * air.sight;
    film.wash((below, u, v) -> {
      var cover = mask.pixelAt(u, v);
      var brush = undergrowth(aspect, u, v, nearness, own);
      if (cover <= 0 && brush <= 0) return below;
      var x = u * aspect;
      var mist = 0.42 * Curves.smooth(0.25, 1.05, v) * (1 - 0.75 * nearness)
          * (0.5 + Noise.fractal(x * 2.2, v * 4, 4, own + 8));
      var shine = 0.22 * glow(aspect, u, v) * (1 - 0.6 * nearness);
      var bark = 0.7 + 0.7 * Noise.fractal(x * 260, v * 40, 3, own + 12);
      var light = palette.tree.times(bark);
      if (brush > 0.5) light = palette.undergrowth.times(0.5 + 1.3 * Noise.fractal(x * 60, v * 52, 4, 0.6, own + 14));
      var veiled = fog(aspect, u, v).mix(light, Curves.clamp(sight - mist - shine));
      return below.mix(veiled, Math.max(cover, brush));
    });
  }

  private double undergrowth(double aspect, double u, double v, double nearness, int own) {
    var x = u * aspect;
    var edge = ground(nearness) + slope(u, nearness) - 0.012;
    if (v < edge - 0.1) return 0;
    if (v > edge + 0.1) return 1;
    var mounds = 0.05 * (Noise.fractal(x * 3, 5.1, 4, own + 4) - 0.5);
    var leaves = 0.07 * (Noise.fractal(x * 55, v * 40, 5, 0.65, own + 6) - 0.5) * (0.4 + nearness);
    return Curves.smooth(-0.004, 0.012, v + leaves - edge - mounds);
  }

  private void wisps(LightField film, double nearness) {
    var aspect = film.aspect();
    film.wash((below, u, v) -> {
      var drift = Noise.fractal(u * aspect * 1.6 + nearness * 5, v * 2.6 + nearness * 3, 5, seed + 30) + 0.25 * v;
      var amount = 0.13 * (1 - nearness) * Curves.smooth(0.2, 0.9, drift);
      return below.mix(palette.fog, amount);
    });
  }
}

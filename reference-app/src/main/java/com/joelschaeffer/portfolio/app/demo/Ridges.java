package com.joelschaeffer.portfolio.app.demo;

import java.util.List;
import java.util.stream.IntStream;

/** Mountain ridges one behind the other in haze, seen against the light, mist in the valleys between. */
final class Ridges implements Scene {

  private static final int COUNT = 7;
  /** So many of the nearest ridges carry trees. */
  private static final int WOODED = 2;

  /**
   * What one picture of the series has of its own.
   *
   * @param skyline height of the farthest ridge in the picture, 0 to 1
   * @param relief  how high the mountains are, 1 for alps
   * @param sunX    place of the sun from left to right
   * @param sunY    height of the sun, 0 is the upper edge
   * @param glow    how bright the sky is around the sun
   * @param mist    how much mist fills the valleys
   * @param cirrus  how much thin cloud there is
   */
  private record Morning(double skyline, double relief, double sunX, double sunY, double glow, double mist,
      double cirrus) {}

  private final int seed;
  private final Gradient sky;
  private final Light horizon;
  private final Light ground;
  private final Morning morning;
  private final Development development;

  private Ridges(int seed, Gradient sky, int ground, Morning morning, Development development) {
    this.seed = seed;
    this.sky = sky;
    this.horizon = sky.at(1);
    this.ground = Light.of(ground);
    this.morning = morning;
    this.development = development;
  }

  /** The three pictures of the series. */
  static List<Scene> views() {
    return List.of(
        new Ridges(11, new Gradient(0x4f6f93, 0xb7bfc6, 0xf6cf9f), 0x14202b,
            new Morning(0.44, 1, 0.68, 0.36, 1, 1, 0.8), Development.COLOUR),
        new Ridges(231, new Gradient(0x24405f, 0x5f86a6, 0xb9cbd6), 0x0a1622,
            new Morning(0.40, 1.9, 0.25, 0.30, 0.35, 1.25, 0.5), Development.COLOUR),
        new Ridges(57, new Gradient(0x6a6f78, 0xb4b4b4, 0xe6e3de), 0x0c0e10,
            new Morning(0.40, 0.9, 0.44, 0.30, 0.8, 1.1, 0.6), Development.BLACK_AND_WHITE));
  }

  @Override
  public Development development() {
    return development;
  }

  @Override
  public void expose(LightField film) {
    var aspect = film.aspect();
    var lines = IntStream.range(0, COUNT).mapToObj(layer -> line(layer, aspect)).toList();
    var rows = film.height() * 2.0;
    var woods = new Mask[COUNT];
    for (var layer = COUNT - WOODED; layer < COUNT; layer++) {
      woods[layer] = new Mask(film.width(), film.height());
      plant(woods[layer], layer, lines.get(layer), aspect);
    }
    film.wash((below, u, v) -> v < lines.getFirst().at(u) + 0.01 ? sky(aspect, u, v) : below);
    film.paint((below, u, v) -> {
      var light = Light.NONE;
      var open = 1.0;
      for (var layer = COUNT - 1; layer >= 0 && open > 0.001; layer--) {
        var coverage = lines.get(layer).coverage(u, v, rows);
        if (layer >= COUNT - WOODED) coverage = Math.max(coverage, woods[layer].sampleAt(u, v));
        if (coverage > 0) {
          light = light.plus(slope(layer, lines.get(layer), aspect, u, v), open * coverage);
          open *= 1 - coverage;
        }
      }
      return light.plus(below, open);
    });
  }

  /** Spruces one can tell apart, in clusters. */
  private void plant(Mask wood, int layer, RidgeLine line, double aspect) {
    var dice = new Dice(seed + 500 + layer);
    var trees = new Trees(wood, seed + 510 + layer);
    var size = layer == COUNT - 1 ? 1 : 0.36;
    var count = (int) (190 * aspect / size);
    for (var tree = 0; tree < count; tree++) {
      var u = dice.next();
      var cluster = Curves.smooth(0.3, 0.7, Noise.fractal(u * aspect * 5, 4.5, 3, seed + 520 + layer));
      var height = size * (0.010 + 0.065 * cluster) * dice.between(0.4, 1);
      trees.spruce(u * aspect, line.at(u) + 0.012 * size, height);
    }
  }

  private Light sky(double aspect, double u, double v) {
    var light = sky.at(v / (morning.skyline * 1.35));
    var cloud = Noise.warped(u * 1.7 * aspect + 5, v * 9, 6, 0.3, seed + 3);
    var thin = Curves.smooth(0.46, 0.74, cloud) * (1 - Curves.smooth(0.6, 1, v / morning.skyline));
    light = light.mix(horizon.times(1.2), thin * 0.55 * morning.cirrus);
    var across = (u - morning.sunX) * aspect;
    var down = v - morning.sunY;
    var distance = across * across + down * down;
    var shine = 0.5 * StrictMath.exp(-distance * 9) + 0.45 * StrictMath.exp(-distance * 80);
    return light.plus(horizon, shine * morning.glow);
  }

  private RidgeLine line(int layer, double aspect) {
    var nearness = nearness(layer);
    var own = seed + 100 + layer * 31;
    var foot = morning.skyline + (0.93 - morning.skyline) * StrictMath.pow(nearness, 1.2);
    var rise = morning.relief * (0.10 + 0.12 * nearness);
    var width = 3.2 - 1.9 * nearness;
    return new RidgeLine(u -> {
      var x = u * aspect * width + layer * 13.7;
      var mountains = 0.62 * crags(x, own) + 0.95 * Noise.fractal(x * 0.45, 1.7, 4, 0.42, own + 5) - 0.5;
      var trees = 0.002 + 0.004 * nearness;
      var density = 330 - 150 * nearness;
      var wood = RidgeLine.spruces(u * aspect * density, own + 8)
          + 0.2 * Noise.fractal(u * aspect * 240, 2, 2, own + 9);
      return foot - rise * mountains - trees * wood;
    });
  }

  /** Ridged noise whose peaks have straight flanks; on their own its crests would be thin as needles. */
  private static double crags(double x, int seed) {
    var peaks = Noise.ridged(x, 0.37, 5, seed);
    return Math.sqrt(peaks + 0.04) * 0.75 + 0.25 * peaks;
  }

  private Light slope(int layer, RidgeLine line, double aspect, double u, double v) {
    var nearness = nearness(layer);
    var own = seed + 100 + layer * 31;
    var depth = Math.max(0, v - line.smoothedAt(u) + 0.03);
    var wisps = 0.35 + 1.15 * Noise.fractal(u * 1.7 * aspect + layer * 3, v * 6 + layer, 5, own + 40);
    var valley = Curves.smooth(0, 0.24 - 0.06 * nearness, depth) * (0.58 - 0.36 * nearness) * wisps * morning.mist;
    var haze = 0.02 + 0.93 * StrictMath.pow(1 - nearness, 1.5);
    var wood = Noise.fractal(u * aspect * 26 + layer * 9, v * 44, 4, 0.6, own + 60) - 0.5;
    var lit = ground.times(1 + 1.2 * wood * (0.2 + 0.8 * nearness));
    var towardsSun = Curves.bell((u - morning.sunX) * aspect * 1.5);
    var air = sky.at(0.80 + 0.16 * nearness).times(0.86 + 0.30 * towardsSun * morning.glow);
    return lit.mix(air, Curves.clamp(haze + valley));
  }

  private static double nearness(int layer) {
    return (double) layer / (COUNT - 1);
  }
}

package com.joelschaeffer.portfolio.app.demo;

/** Storeys of round arches in pale stone, the evening sun reaching into each of them. */
final class Arcade implements Cladding {

  private static final double BAY = 5.0;
  private static final double STOREY = 7.4;
  private static final double HALF_WIDTH = 1.62;
  private static final double SPRING = 4.0;
  private static final double SILL = 0.7;
  private static final double DEPTH = 2.3;
  private static final Light STONE = new Light(0.80, 0.66, 0.50);
  private static final Light INNER_WALL = new Light(0.62, 0.44, 0.32);
  private static final Light SUNLIGHT = new Light(1.15, 0.85, 0.55);
  private static final Light SKYLIGHT = new Light(0.13, 0.17, 0.25);
  private static final Light BOUNCED = new Light(0.10, 0.07, 0.045);

  private final int seed;
  private final Ray sun = Cladding.sun(-40, 30);

  Arcade(int seed) {
    this.seed = seed;
  }

  @Override
  public Light seen(Ray sight) {
    var bay = Math.floor(sight.x() / BAY);
    var storey = Math.floor(sight.y() / STOREY);
    var local = sight.relativeTo((bay + 0.5) * BAY, storey * STOREY + SILL);
    var own = seed + ((int) bay) * 31 + ((int) storey) * 57;
    var inside = openness(local.x(), local.y());
    if (inside < 0) return face(sight, local, inside);
    var hit = local.ahead(distanceInside(local));
    return hit.z() >= DEPTH - 1e-6 ? backWall(hit, own) : reveal(hit, own);
  }

  /** Distance to the edge of the arch in metres: positive in the opening, negative in the stone. */
  private static double openness(double x, double y) {
    if (y > SPRING) return HALF_WIDTH - Math.sqrt(x * x + (y - SPRING) * (y - SPRING));
    return Math.min(HALF_WIDTH - Math.abs(x), y);
  }

  /**
   * How far a line of sight goes from the opening until it meets the reveal, the vault, the sill or the wall
   * behind.
   */
  private static double distanceInside(Ray ray) {
    var nearest = (DEPTH - ray.z()) / ray.dz();
    if (ray.dy() < 0) nearest = Math.min(nearest, ray.y() / -ray.dy());
    var toJamb = ((ray.dx() > 0 ? HALF_WIDTH : -HALF_WIDTH) - ray.x()) / ray.dx();
    if (ray.y() + toJamb * ray.dy() <= SPRING) return Math.min(nearest, Math.max(0, toJamb));
    var above = ray.y() - SPRING;
    var square = ray.dx() * ray.dx() + ray.dy() * ray.dy();
    var half = ray.x() * ray.dx() + above * ray.dy();
    var rest = ray.x() * ray.x() + above * above - HALF_WIDTH * HALF_WIDTH;
    var root = Math.max(0, half * half - square * rest);
    return Math.min(nearest, (-half + Math.sqrt(root)) / square);
  }

  private Light face(Ray sight, Ray local, double outside) {
    var facing = -sun.dz();
    var blocks = joints(local);
    var ring = 1 - 0.28 * Curves.smooth(0.025, 0.008, Math.abs(outside + 0.42)) * (local.y() > SPRING ? 1 : 0);
    var cornice = cornice(local.y());
    return stone(sight, STONE, seed, facing * cornice, 0.9).times(blocks * ring);
  }

  /** Light on the string course that parts the storeys: a lit edge above, a shadow below. */
  private static double cornice(double y) {
    var below = STOREY - SILL - y;
    var shade = 0.75 * Curves.smooth(0.55, 0.35, below) * Curves.smooth(0.12, 0.16, below);
    return 1 - shade + 0.12 * Curves.smooth(0.13, 0.1, below);
  }

  private double joints(Ray local) {
    var course = Math.floor(local.y() / 0.62);
    var row = Math.abs(Curves.fraction(local.y() / 0.62) - 0.5) * 2;
    var shift = Noise.hash((int) course, 5, seed) * 1.3;
    var block = (local.x() + shift) / 1.25;
    var column = Math.abs(Curves.fraction(block) - 0.5) * 2;
    var tone = 0.94 + 0.12 * Noise.hash((int) Math.floor(block) * 7, (int) course, seed + 3);
    return tone * (1 - 0.18 * Curves.smooth(0.955, 0.99, row)) * (1 - 0.14 * Curves.smooth(0.98, 0.995, column));
  }

  private Light reveal(Ray hit, int own) {
    var above = hit.y() - SPRING;
    var vault = above > 0;
    var normalX = vault ? -hit.x() / HALF_WIDTH : -Math.signum(hit.x());
    var normalY = vault ? -above / HALF_WIDTH : 0;
    if (hit.y() < 0.001) {
      normalX = 0;
      normalY = 1;
    }
    var facing = Math.max(0, normalX * sun.dx() + normalY * sun.dy());
    return stone(hit, STONE, own, facing * lit(hit), 0.75 * (1 - 0.6 * hit.z() / DEPTH))
        .plus(BOUNCED, 0.7 * (hit.z() / DEPTH + 0.2));
  }

  private Light backWall(Ray hit, int own) {
    var light = stone(hit, INNER_WALL, own, -sun.dz() * lit(hit), 0.35).plus(BOUNCED, 0.35);
    var door = Math.min(0.85 - Math.abs(hit.x()), 3.0 - hit.y());
    return door > 0 ? light.times(Curves.mix(0.8, 0.4, Curves.smooth(0, 0.1, door))) : light;
  }

  /** How much sun comes through the arch to a point inside it. */
  private double lit(Ray hit) {
    var out = hit.towards(sun).atDepth(0);
    var soft = 0.01 + 0.03 * hit.z();
    return Curves.smooth(-soft, soft, openness(out.x(), out.y()));
  }

  private static Light stone(Ray hit, Light colour, int seed, double sunShare, double skyShare) {
    var along = hit.x() + hit.z();
    var clouds = 0.86 + 0.28 * Noise.fractal(along * 0.6, hit.y() * 0.6, 5, 0.55, seed + 4);
    var pores = 0.93 + 0.14 * Noise.fractal(along * 9, hit.y() * 30, 4, 0.6, seed + 5);
    var light = SUNLIGHT.times(sunShare).plus(SKYLIGHT, skyShare);
    return light.on(colour).times(clouds * pores);
  }
}

package com.joelschaeffer.portfolio.app.demo;

/** A tower of glass after sunset: the last sky in the panes, and behind some of them somebody still at work. */
final class CurtainWall implements Cladding {

  private static final double PANE = 1.5;
  private static final double FLOOR = 3.7;
  private static final int PANES_PER_ROOM = 4;
  private static final double ROOM = PANE * PANES_PER_ROOM;
  private static final double SPANDREL = 0.85;
  private static final double CEILING = 3.55;
  private static final double DEPTH = 6.5;
  private static final Light METAL = new Light(0.020, 0.024, 0.032);
  private static final Light LAMP = new Light(1.5, 1.02, 0.56);
  private static final Light COOL_LAMP = new Light(1.0, 1.0, 0.9);

  private final int seed;
  private final Gradient dusk = new Gradient(0x8c5f63, 0x6a6f94, 0x3d5c8c, 0x1c2f55);

  CurtainWall(int seed) {
    this.seed = seed;
  }

  @Override
  public Light seen(Ray sight) {
    var column = Math.floor(sight.x() / PANE);
    var floor = Math.floor(sight.y() / FLOOR);
    var x = sight.x() - column * PANE;
    var y = sight.y() - floor * FLOOR;
    var edge = Math.min(Math.min(x, PANE - x) - 0.035,
        Math.min(Math.min(y, FLOOR - y) - 0.04, Math.abs(y - SPANDREL) - 0.03));
    if (edge < 0) return METAL.plus(sky(sight, 0.5), 0.12 + 0.25 * Curves.smooth(-0.02, 0, edge));
    var chance = Noise.hash((int) column, (int) floor, seed);
    var grazing = 1 - sight.dz();
    var mirror = 0.16 + 0.84 * grazing * grazing * grazing;
    var reflected = sky(sight, chance).times(mirror * 1.5);
    if (y < SPANDREL) return reflected.plus(METAL, 0.5);
    return reflected.plus(room(sight, (int) Math.floor(column / PANES_PER_ROOM), (int) floor).times(1 - mirror));
  }

  /** The sky as a pane mirrors it; every pane hangs a little differently. */
  private Light sky(Ray sight, double chance) {
    var bent = 0.05 * (chance - 0.5) + 0.02 * (Noise.value(sight.x() * 0.9, sight.y() * 0.7, seed + 2) - 0.5);
    var rise = sight.dy() + bent;
    var x = sight.x() * 0.05 + sight.dx() * 2.2 + bent * 6;
    var cloud = Noise.warped(x * 1.3, (rise * 3 + sight.y() * 0.02) * 2.6, 6, 0.7, seed + 7);
    var light = dusk.at(rise * 1.25 + 0.05);
    return light.plus(dusk.at(0).mix(light, 0.3), 0.9 * Curves.smooth(0.48, 0.78, cloud));
  }

  private Light room(Ray sight, int room, int floor) {
    var chance = Noise.hash(room, floor, seed + 20);
    var busy = Noise.value(room * 0.35, floor * 0.3, seed + 21);
    if (chance > 0.18 + 0.5 * busy * busy) return new Light(0.004, 0.005, 0.008);
    var lamp = (Noise.hash(room, floor, seed + 22) < 0.25 ? COOL_LAMP : LAMP)
        .times(0.35 + 0.65 * Noise.hash(room, floor, seed + 23));
    var light = lit(sight.relativeTo(room * ROOM, floor * FLOOR), room, floor).on(lamp);
    return blinds(sight, room, floor, light, lamp);
  }

  private Light lit(Ray sight, int room, int floor) {
    var toBack = DEPTH / sight.dz();
    var toSide = sight.dx() > 0 ? (ROOM - sight.x()) / sight.dx() : sight.x() / -sight.dx();
    var toLevel = sight.dy() > 0 ? (CEILING - sight.y()) / sight.dy() : sight.y() / -sight.dy();
    var hit = sight.ahead(Math.min(toBack, Math.min(toSide, toLevel)));
    if (toLevel < toBack && toLevel < toSide) return sight.dy() > 0 ? ceiling(hit) : new Light(0.12, 0.10, 0.09);
    var wall = 0.28 + 0.25 * hit.y() / CEILING;
    return new Light(1, 1, 1).times(hit.y() < furniture(hit, room, floor) ? 0.3 * wall : wall);
  }

  /** Height of what stands before the wall there: desks, cabinets, plants, somebody. */
  private double furniture(Ray hit, int room, int floor) {
    var place = (hit.x() + hit.z()) * 1.3;
    var own = seed + 300 + room * 7 + floor * 13;
    var height = Noise.hash((int) Math.floor(place), 1, own);
    var round = 0.25 * Noise.value(place * 5, 2, own);
    return SPANDREL + 0.1 + 0.9 * height * height + round;
  }

  private static Light ceiling(Ray hit) {
    var row = Math.abs(Curves.fraction(hit.z() / 2.2) - 0.5) * 2.2;
    var tube = Curves.smooth(0.16, 0.1, row) * Curves.smooth(0.1, 0.2, Math.abs(Curves.fraction(hit.x() / 1.5) - 0.5));
    return new Light(1, 1, 1).times(0.42 + 2.2 * tube);
  }

  private Light blinds(Ray sight, int room, int floor, Light light, Light lamp) {
    var drawn = Noise.hash(room, floor, seed + 24);
    if (drawn > 0.3) return light;
    var lowest = Curves.mix(SPANDREL, CEILING, drawn / 0.3);
    var height = Curves.fraction(sight.y() / FLOOR) * FLOOR;
    return height < lowest ? light : lamp.times(0.42 + 0.05 * height);
  }
}

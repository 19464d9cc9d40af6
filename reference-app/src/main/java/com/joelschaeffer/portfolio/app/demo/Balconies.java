package com.joelschaeffer.portfolio.app.demo;

/** Bays of curved concrete balconies, one floor above the other, with glass doors deep in their shade. */
final class Balconies implements Cladding {

  private static final double BAY = 5.6;
  private static final double FLOOR = 3.2;
  private static final double PARAPET = 1.2;
  private static final double SOFFIT = 2.95;
  /** How far a parapet swings out in the middle of its bay. */
  private static final double SWING = 0.95;
  private static final double DEPTH = 1.9;
  private static final Light CONCRETE = new Light(0.80, 0.79, 0.76);
  private static final Light SUNLIGHT = new Light(1.25, 1.2, 1.1);
  private static final Light SKYLIGHT = new Light(0.16, 0.18, 0.21);

  private final int seed;
  private final Ray sun = Cladding.sun(-52, 42);

  Balconies(int seed) {
    this.seed = seed;
  }

  @Override
  public Light seen(Ray sight) {
    var parapet = sight.atDepth(-swing(sight.x()));
    parapet = sight.atDepth(-swing(parapet.x()));
    var floor = Math.floor(parapet.y() / FLOOR);
    var height = parapet.y() - floor * FLOOR;
    if (height < PARAPET || height > SOFFIT) return front(parapet, height);
    var inner = sight.y() - floor * FLOOR;
    if (inner > SOFFIT) return underside(sight, (inner - SOFFIT) / (sight.y() - parapet.y()));
    if (inner < PARAPET) return concrete(sight, 0.9, 0.75);
    var bay = Math.floor(sight.x() / BAY);
    return recess(sight.relativeTo(bay * BAY, floor * FLOOR), (int) bay, (int) floor);
  }

  private static double swing(double x) {
    var place = Curves.fraction(x / BAY);
    return SWING * Math.sqrt(StrictMath.sin(Math.PI * place)) * 0.999 + 0.001;
  }

  private Light front(Ray hit, double height) {
    var slope = (swing(hit.x() + 0.01) - swing(hit.x() - 0.01)) / 0.02;
    var length = Math.sqrt(1 + slope * slope);
    var facing = Math.max(0, (-slope * sun.dx() - sun.dz()) / length);
    var place = Curves.fraction(hit.x() / BAY) * BAY;
    var joint = Curves.smooth(0.05, 0.02, Math.min(place, BAY - place));
    var lip = Curves.smooth(0.07, 0.03, Math.abs(height - PARAPET + 0.04)) * 0.16;
    var groove = 0.25 * Curves.smooth(0.03, 0.015, Math.abs(height - 0.05));
    return concrete(hit, facing * (1 - 0.9 * joint), (1 - 0.6 * joint) * (0.9 + lip - groove)).times(1 + lip - groove);
  }

  private Light underside(Ray sight, double inward) {
    return concrete(sight, 0, 0.35 + 0.25 * (1 - inward));
  }

  /** Concrete under so much sun and so much sky, weathered by rain that runs down. */
  private Light concrete(Ray hit, double sunShare, double skyShare) {
    var cloudy = 0.92 + 0.16 * Noise.fractal(hit.x() * 0.7, hit.y() * 0.7, 5, seed + 4);
    var grit = 0.95 + 0.10 * Noise.fractal(hit.x() * 14, hit.y() * 14, 3, 0.6, seed + 5);
    var streaks = 0.86 + 0.24 * Noise.fractal(hit.x() * 5, hit.y() * 0.35, 4, 0.6, seed + 6);
    return SUNLIGHT.times(sunShare).plus(SKYLIGHT, skyShare).on(CONCRETE).times(cloudy * grit * streaks);
  }

  private Light recess(Ray sight, int bay, int floor) {
    var toBack = (DEPTH - sight.z()) / sight.dz();
    var toSide = sight.dx() > 0 ? (BAY - sight.x()) / sight.dx() : sight.x() / -sight.dx();
    var toCeiling = sight.dy() > 0 ? (SOFFIT - sight.y()) / sight.dy() : 1e9;
    if (toCeiling < toBack && toCeiling < toSide) {
      var hit = sight.ahead(toCeiling);
      return concrete(hit, 0, 0.5 * (1 - 0.7 * hit.z() / DEPTH));
    }
    if (toSide < toBack) {
      var hit = sight.ahead(toSide);
      var facing = sight.dx() > 0 ? Math.max(0, -sun.dx()) : Math.max(0, sun.dx());
      return concrete(hit, facing * lit(hit), 0.6 * (1 - 0.5 * hit.z() / DEPTH));
    }
    var hit = sight.ahead(toBack);
    return doors(hit, bay, floor, lit(hit));
  }

  /** How much sun reaches a point of the recess over the parapet and under the balcony above. */
  private double lit(Ray hit) {
    var out = hit.towards(sun).atDepth(-0.75 * SWING);
    var soft = 0.05 + 0.05 * hit.z();
    return Curves.smooth(SOFFIT + soft, SOFFIT - soft, out.y())
        * Curves.smooth(PARAPET - soft, PARAPET + soft, out.y());
  }

  private Light doors(Ray hit, int bay, int floor, double sunShare) {
    var panes = 4;
    var pane = Math.min(panes - 1, (int) (hit.x() / BAY * panes));
    var place = Curves.fraction(hit.x() / BAY * panes) * BAY / panes;
    var frame = Math.min(Math.min(place, BAY / panes - place), SOFFIT - 0.12 - hit.y());
    if (frame < 0.06) return concrete(hit, 0.25 * sunShare, 0.3);
    var chance = Noise.hash(bay * panes + pane, floor, seed);
    var glass = reflection(hit, bay, floor, chance);
    if (chance > 0.68) return curtain(hit, sunShare, chance).mix(glass, 0.35);
    if (chance < 0.12) return blind(hit, sunShare).mix(glass, 0.2);
    return glass.plus(SUNLIGHT, 0.02 * sunShare);
  }

  private Light reflection(Ray hit, int bay, int floor, double chance) {
    var x = bay * BAY + hit.x() + hit.dx() * 9 + chance * 2;
    var y = floor * FLOOR + hit.y() + hit.dy() * 6 + chance;
    var cloud = Noise.warped(x * 0.22, y * 0.3, 5, 0.6, seed + 12);
    return SKYLIGHT.times(0.12 + 2.6 * Curves.smooth(0.45, 0.75, cloud));
  }

  private Light curtain(Ray hit, double sunShare, double chance) {
    var folds = 0.6 + 0.4 * Noise.value(hit.x() * 11 + chance * 90, hit.y() * 0.3, seed + 14);
    return SUNLIGHT.times(0.4 * sunShare).plus(SKYLIGHT, 0.9).times(folds * 0.75);
  }

  private Light blind(Ray hit, double sunShare) {
    var slats = 0.55 + 0.45 * Curves.smooth(0.1, 0.5, Math.abs(Curves.fraction(hit.y() * 9) - 0.5) * 2);
    return SUNLIGHT.times(0.35 * sunShare).plus(SKYLIGHT, 0.8).times(slats * 0.8);
  }
}

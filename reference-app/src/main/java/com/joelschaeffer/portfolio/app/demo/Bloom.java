package com.joelschaeffer.portfolio.app.demo;

/** The soft shine around the brightest parts, as a lens spreads it. Kept at an eighth of the size: it has no detail. */
final class Bloom {

  private static final int REDUCTION = 8;
  /** Light above this spills over. */
  private static final double THRESHOLD = 0.55;
  /** Width of the shine as a part of the picture's width. */
  private static final double REACH = 1 / 60.0;

  private final LightField shine;

  Bloom(LightField film) {
    shine = highlights(film);
    var radius = Math.max(1, (int) Math.round(shine.width() * REACH));
    var scratch = new LightField(shine.width(), shine.height());
    for (var pass = 0; pass < 3; pass++) {
      blur(shine, scratch, radius, 1, 0);
      blur(scratch, shine, radius, 0, 1);
    }
  }

  /** The light that spills onto a pixel of the film. */
  Light at(int x, int y) {
    var across = Math.max(0, Math.min(shine.width() - 1.001, (x + 0.5) / REDUCTION - 0.5));
    var down = Math.max(0, Math.min(shine.height() - 1.001, (y + 0.5) / REDUCTION - 0.5));
    var left = (int) across;
    var top = (int) down;
    var upper = shine.at(left, top).mix(shine.at(left + 1, top), across - left);
    var lower = shine.at(left, top + 1).mix(shine.at(left + 1, top + 1), across - left);
    return upper.mix(lower, down - top);
  }

  private static LightField highlights(LightField film) {
    var small = new LightField(Math.max(2, film.width() / REDUCTION), Math.max(2, film.height() / REDUCTION));
    small.wash((below, u, v) -> {
      var sum = Light.NONE;
      for (var dy = -REDUCTION / 2; dy < REDUCTION / 2; dy++)
        for (var dx = -REDUCTION / 2; dx < REDUCTION / 2; dx++)
          sum = sum.plus(excess(film.at(inside(u * film.width() + dx, film.width()), inside(v * film.height() + dy,
              film.height()))));
      return sum.times(1.0 / (REDUCTION * REDUCTION));
    });
    return small;
  }

  private static Light excess(Light light) {
    return new Light(Math.max(0, light.red() - THRESHOLD), Math.max(0, light.green() - THRESHOLD),
        Math.max(0, light.blue() - THRESHOLD));
  }

  private static void blur(LightField from, LightField to, int radius, int stepX, int stepY) {
    LightField.inParallel(from.height(), y -> {
      for (var x = 0; x < from.width(); x++) {
        var sum = Light.NONE;
        for (var offset = -radius; offset <= radius; offset++)
          sum = sum.plus(from.at(inside(x + offset * stepX, from.width()), inside(y + offset * stepY, from.height())));
        to.set(x, y, sum.times(1.0 / (2 * radius + 1)));
      }
    });
  }

  private static int inside(double position, int size) {
    return Math.max(0, Math.min(size - 1, (int) position));
  }
}

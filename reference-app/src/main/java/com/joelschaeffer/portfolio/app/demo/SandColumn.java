package com.joelschaeffer.portfolio.app.demo;

import java.util.Arrays;

/**
 * One column of the picture while sand is laid into it from front to back. Each stretch counts by the exact part
 * of a pixel that it covers; blending partial coverage piece by piece would leave moiré.
 */
final class SandColumn {

  private final double[] covered;
  private final Light[] gathered;

  SandColumn(int height) {
    covered = new double[height];
    gathered = new Light[height];
    Arrays.fill(gathered, Light.NONE);
  }

  /** Lays a stretch from {@code top} down to {@code bottom}, in pixels, seen in a part {@code width} of the column. */
  void lay(double top, double bottom, double width, Light light) {
    var last = Math.min(covered.length - 1, (int) Math.floor(bottom));
    for (var y = Math.max(0, (int) Math.floor(top)); y <= last; y++) {
      var part = (Math.min(bottom, y + 1) - Math.max(top, y)) * width;
      if (part > 0) {
        covered[y] += part;
        gathered[y] = gathered[y].plus(light, part);
      }
    }
  }

  /** Puts the column over what the field shows at {@code x}. */
  void over(LightField field, int x) {
    for (var y = 0; y < covered.length; y++)
      if (covered[y] > 0)
        field.set(x, y, gathered[y].plus(field.at(x, y), Math.max(0, 1 - covered[y])));
  }
}

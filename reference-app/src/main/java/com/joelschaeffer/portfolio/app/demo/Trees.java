package com.joelschaeffer.portfolio.app.demo;

/** Draws trees into a {@link Mask}, stroke by stroke: from the trunk to the hanging needles. */
final class Trees {

  private final Mask mask;
  private final Dice dice;

  Trees(Mask mask, int seed) {
    this.mask = mask;
    this.dice = new Dice(seed);
  }

  /**
   * A spruce with its crown down to the ground.
   *
   * @param x      of the foot, in picture heights
   * @param foot   height of the foot in the picture
   * @param height of the tree, in picture heights
   */
  void spruce(double x, double foot, double height) {
    var lean = dice.between(-0.02, 0.02) * height;
    mask.stroke(x, foot, height * 0.011, x + lean, foot - height, height * 0.0012);
    var fullness = dice.between(0.13, 0.19);
    var whorls = (int) dice.between(34, 50);
    for (var whorl = 0; whorl < whorls; whorl++) {
      var down = (whorl + dice.next()) / whorls;
      var reach = height * (0.012 + fullness * StrictMath.pow(down, 0.8)) * dice.between(0.55, 1.1);
      if (dice.next() < 0.08) reach *= 0.4;
      var originX = x + lean * (1 - down);
      var originY = foot - height * (1 - 0.97 * down);
      bough(originX, originY, reach, height, down);
      bough(originX, originY, -reach * dice.between(0.7, 1.1), height, down);
      bough(originX, originY, reach * dice.between(-0.5, 0.5), height, down);
    }
  }

  /** A trunk that leaves the picture at the top, with dead twigs below and a few green boughs above. */
  void trunk(double x, double foot, double thickness, double liveness) {
    var lean = dice.between(-0.03, 0.03);
    var phase = dice.between(0, 100);
    var pieces = 60;
    var top = -0.03;
    for (var piece = 0; piece < pieces; piece++) {
      var upper = (double) piece / pieces;
      var lower = (piece + 1.0) / pieces;
      mask.stroke(trunkX(x, lean, thickness, phase, upper), Curves.mix(top, foot, upper), girth(thickness, upper),
          trunkX(x, lean, thickness, phase, lower), Curves.mix(top, foot, lower), girth(thickness, lower));
    }
    var boughs = (int) dice.between(12, 34);
    for (var bough = 0; bough < boughs; bough++) {
      var down = StrictMath.pow(dice.next(), 1.2) * 0.8;
      var reach = dice.side() * (0.02 + 1.9 * thickness + 0.07 * dice.next() * (0.4 + down)) * dice.between(0.5, 1.2);
      var originX = trunkX(x, lean, thickness, phase, down);
      var originY = Curves.mix(top, foot, down);
      if (dice.next() < liveness * (1.25 - 1.3 * down))
        bough(originX, originY, reach * 1.8, 0.9, 0.7);
      else
        twig(originX, originY, reach, thickness);
    }
  }

  private static double girth(double thickness, double down) {
    var root = StrictMath.exp(-(1 - down) * 28);
    return thickness * (0.55 + 0.45 * down) * (1 + 0.45 * root);
  }

  private static double trunkX(double x, double lean, double thickness, double phase, double down) {
    var wobble = Noise.value(down * 4, phase, 3) - 0.5 + 0.25 * (Noise.value(down * 17, phase, 4) - 0.5);
    return x + lean * (1 - down) + wobble * thickness * 2.2;
  }

  /** A bough that rises a little, then droops, needles hanging from it. */
  private void bough(double x, double y, double reach, double size, double age) {
    var droop = Math.abs(reach) * dice.between(0.25, 0.6) * (0.4 + 0.6 * age);
    var pieces = Math.max(4, (int) (Math.abs(reach) * 260));
    var needles = 0.006 * size + 0.12 * Math.abs(reach);
    var lastX = x;
    var lastY = y;
    for (var piece = 1; piece <= pieces; piece++) {
      var out = (double) piece / pieces;
      var nextX = x + reach * out;
      var nextY = y + droop * (out * out * 1.3 - 0.35 * out) + dice.between(-0.001, 0.001);
      var thickness = size * 0.0022 * (1.1 - out);
      mask.stroke(lastX, lastY, thickness, nextX, nextY, thickness * 0.9);
      for (var tuft = 0; tuft < 3; tuft++) {
        var hang = needles * (1.15 - 0.7 * out) * dice.between(0.2, 1);
        var startX = Curves.mix(lastX, nextX, dice.next());
        mask.stroke(startX, nextY, size * 0.0016, startX + reach * dice.between(-0.02, 0.08), nextY + hang, size * 0.0004);
      }
      lastX = nextX;
      lastY = nextY;
    }
  }

  /** A dead branch, bent and bare, with one or two side twigs. */
  private void twig(double x, double y, double reach, double thickness) {
    var droop = Math.abs(reach) * dice.between(-0.25, 0.7);
    var lastX = x;
    var lastY = y;
    var pieces = 7;
    for (var piece = 1; piece <= pieces; piece++) {
      var out = (double) piece / pieces;
      var nextX = x + reach * out;
      var nextY = y + droop * out * out + Math.abs(reach) * dice.between(-0.05, 0.05);
      mask.stroke(lastX, lastY, thickness * 0.15 * (1.15 - out), nextX, nextY, thickness * 0.15 * (1 - out));
      if (dice.next() < 0.3)
        mask.stroke(nextX, nextY, thickness * 0.06, nextX + reach * dice.between(0.1, 0.3),
            nextY + Math.abs(reach) * dice.between(-0.2, 0.3), thickness * 0.02);
      lastX = nextX;
      lastY = nextY;
    }
  }
}

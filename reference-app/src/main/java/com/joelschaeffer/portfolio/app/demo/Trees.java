package com.joelschaeffer.portfolio.app.demo;

/** Draws spruces into a {@link Mask}, stroke by stroke, from the trunk to the hanging needles. */
final class Trees {

  private static final int TRUNK_PIECES = 60;
  /** Where a trunk that leaves the picture ends, above its upper edge. */
  private static final double OUT_OF_SIGHT = -0.03;

  private final Mask mask;
  private final Dice dice;

  Trees(Mask mask, int seed) {
    this.mask = mask;
    this.dice = new Dice(seed);
  }

  /**
   * A spruce seen whole, its crown down to the ground.
   *
   * @param x      of the foot, in picture heights
   * @param foot   height of the foot in the picture
   * @param height of the tree, in picture heights
   */
  void spruce(double x, double foot, double height) {
    var lean = dice.between(-0.025, 0.025) * height;
    mask.stroke(x, foot, height * 0.012, x + lean, foot - height, height * 0.0015);
    var fullness = dice.between(0.14, 0.21);
    var bare = dice.between(0.75, 1);
    var boughs = (int) (dice.between(0.8, 1.1) * Math.min(140, 30 + 420 * height));
    for (var bough = 0; bough < boughs; bough++) {
      var down = 0.012 + bare * (bough + dice.next()) / boughs;
      var outline = height * (0.008 + fullness * StrictMath.pow(down, 0.85));
      var reach = dice.side() * outline * dice.between(0.35, 1.1);
      bough(x + lean * (1 - down), foot - height * (1 - down), reach, height * 0.35 + 0.03, 0.25 + 0.45 * down);
    }
  }

  /**
   * A trunk that leaves the picture at the top: green boughs above, dead twigs below.
   *
   * @param thickness half the width of the trunk at breast height, in picture heights
   */
  void trunk(double x, double foot, double thickness) {
    var trunk = new Trunk(x, foot, thickness, dice.between(-0.035, 0.035), dice.between(0, 100));
    for (var piece = 0; piece < TRUNK_PIECES; piece++) {
      var upper = (double) piece / TRUNK_PIECES;
      var lower = (piece + 1.0) / TRUNK_PIECES;
      mask.stroke(trunk.x(upper), trunk.y(upper), trunk.girth(upper), trunk.x(lower), trunk.y(lower),
          trunk.girth(lower));
    }
    var crown = dice.between(0.25, 0.6);
    var boughs = (int) dice.between(10, 26);
    for (var bough = 0; bough < boughs; bough++) {
      var down = crown * StrictMath.pow(dice.next(), 0.8);
      var reach = dice.side() * (0.025 + 5.5 * thickness) * dice.between(0.5, 1.3);
      bough(trunk.x(down), trunk.y(down), reach, 0.03 + 9 * thickness, dice.between(0.35, 0.8));
    }
    var twigs = (int) dice.between(8, 24);
    for (var twig = 0; twig < twigs; twig++) {
      var down = dice.between(crown * 0.5, 0.86);
      var reach = dice.side() * (0.012 + 3.2 * thickness) * dice.between(0.2, 1.2);
      twig(trunk.x(down), trunk.y(down), reach, thickness);
    }
  }

  /** The line a trunk follows; {@code down} runs from its upper end (0) to its foot (1). */
  private record Trunk(double foot, double ground, double thickness, double lean, double phase) {

    double x(double down) {
      var bend = Noise.value(down * 2.2, phase, 3) - 0.5 + 0.2 * (Noise.value(down * 13, phase, 4) - 0.5);
      return foot + lean * (1 - down) + bend * thickness * 1.3;
    }

    double y(double down) {
      return Curves.mix(OUT_OF_SIGHT, ground, down);
    }

    double girth(double down) {
      var roots = 0.5 * StrictMath.exp(-(1 - down) * 32);
      var bark = 0.08 * (Noise.value(down * 45, phase, 5) - 0.5);
      return thickness * (0.58 + 0.42 * down) * (1 + roots + bark);
    }
  }

  /**
   * A green bough: it droops, its tip rises again, and branchlets of uneven length hang from it.
   *
   * @param size of the tree, which decides how coarse the needles are
   * @param sag  how far it droops for its length
   */
  private void bough(double x, double y, double reach, double size, double sag) {
    var length = Math.abs(reach);
    var phase = dice.between(0, 100);
    var branchlets = (int) Math.max(6, Math.min(46, 750 * length));
    var lastX = x;
    var lastY = y;
    for (var branchlet = 1; branchlet <= branchlets; branchlet++) {
      var out = (double) branchlet / branchlets;
      var nextX = x + reach * out;
      var kink = length * 0.10 * (Noise.value(out * 6, phase, 7) - 0.5);
      var nextY = y + length * sag * (1.5 * out * out - 0.25 * out - 0.55 * out * out * out * out) + kink;
      var thickness = length * 0.016 * (1.1 - out) + size * 0.0006;
      mask.stroke(lastX, lastY, thickness, nextX, nextY, thickness * 0.9);
      var lushness = Curves.smooth(0.25, 0.65, Noise.value(out * 7 + 3, phase, 8));
      var hang = length * (0.05 + 0.30 * lushness) * (1.1 - 0.85 * out) * dice.between(0.4, 1.2);
      branchlet(nextX, nextY, Math.signum(reach) * hang * dice.between(-0.1, 0.6), hang);
      lastX = nextX;
      lastY = nextY;
    }
  }

  /** A hanging branchlet with needles to both sides. */
  private void branchlet(double x, double y, double aside, double hang) {
    var thickness = 0.0003 + hang * 0.05;
    mask.stroke(x, y, thickness, x + aside, y + hang, thickness * 0.4);
    var needles = hang < 0.012 ? 2 : 4;
    for (var needle = 0; needle < needles; needle++) {
      var place = dice.next();
      var startX = x + aside * place;
      var startY = y + hang * place * 0.9;
      var length = (0.0012 + hang * 0.35) * dice.between(0.4, 1);
      mask.stroke(startX, startY, thickness * 0.7, startX + dice.between(-0.8, 0.8) * length, startY + length,
          thickness * 0.3);
    }
  }

  /** A dead branch, bent and bare, with a few side twigs. */
  private void twig(double x, double y, double reach, double thickness) {
    var length = Math.abs(reach);
    var droop = length * dice.between(-0.3, 0.6);
    var pieces = 8;
    var strength = 0.0004 + thickness * 0.10;
    var lastX = x;
    var lastY = y;
    for (var piece = 1; piece <= pieces; piece++) {
      var out = (double) piece / pieces;
      var nextX = x + reach * out;
      var nextY = y + droop * out * out + length * dice.between(-0.04, 0.04);
      mask.stroke(lastX, lastY, strength * (1.2 - out), nextX, nextY, strength * (1.08 - out));
      if (dice.next() < 0.35)
        mask.stroke(nextX, nextY, strength * 0.5, nextX + reach * dice.between(0.05, 0.25),
            nextY + length * dice.between(-0.2, 0.25), strength * 0.2);
      lastX = nextX;
      lastY = nextY;
    }
  }
}

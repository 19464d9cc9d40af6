package com.joelschaeffer.portfolio.app.demo;

/**
 * Chance that always falls the same way: hashed value noise and what is stacked up from it. Every function depends
 * on its arguments alone, so rows may be drawn in any order.
 */
final class Noise {

  /** Octaves are turned by 37 degrees and doubled, so that the lattice of one never lines up with the next. */
  private static final double TURN_X = 1.6;
  private static final double TURN_Y = 1.2;

  private Noise() {}

  /** A number from 0 up to, not including, 1 for a point of the lattice. */
  static double hash(int x, int y, int seed) {
    var bits = x * 0x27d4eb2d ^ y * 0x165667b1 ^ seed * 0x9e3779b9;
    bits = (bits ^ bits >>> 15) * 0x85ebca6b;
    bits = (bits ^ bits >>> 13) * 0xc2b2ae35;
    bits ^= bits >>> 16;
    return (bits >>> 8) * 0x1p-24;
  }

  /** Smooth noise from 0 to 1, one hill or hollow per unit. */
  static double value(double x, double y, int seed) {
    var left = Math.floor(x);
    var top = Math.floor(y);
    var column = (int) left;
    var row = (int) top;
    var across = fade(x - left);
    var down = fade(y - top);
    var upper = Curves.mix(hash(column, row, seed), hash(column + 1, row, seed), across);
    var lower = Curves.mix(hash(column, row + 1, seed), hash(column + 1, row + 1, seed), across);
    return Curves.mix(upper, lower, down);
  }

  /** Fractal noise from 0 to 1: each octave twice as fine as the one before and {@code gain} times as strong. */
  static double fractal(double x, double y, int octaves, double gain, int seed) {
    var sum = 0.0;
    var reach = 0.0;
    var strength = 1.0;
    for (var octave = 0; octave < octaves; octave++) {
      sum += strength * value(x, y, seed + octave * 17);
      reach += strength;
      strength *= gain;
      var turned = x * TURN_X - y * TURN_Y + 31.7;
      y = x * TURN_Y + y * TURN_X + 11.3;
      x = turned;
    }
    return sum / reach;
  }

  /** Fractal noise at half strength per octave. */
  static double fractal(double x, double y, int octaves, int seed) {
    return fractal(x, y, octaves, 0.5, seed);
  }

  /**
   * Mountain-like noise from 0 to 1: sharp crests where plain noise crosses its middle, finer ones upon the high
   * parts.
   */
  static double ridged(double x, double y, int octaves, int seed) {
    var sum = 0.0;
    var reach = 0.0;
    var strength = 0.5;
    var previous = 1.0;
    for (var octave = 0; octave < octaves; octave++) {
      var crest = 1 - Math.abs(2 * value(x, y, seed + octave * 19) - 1);
      crest *= crest;
      sum += strength * crest * previous;
      reach += strength;
      previous = crest;
      strength *= 0.5;
      x = x * 2 + 7.3;
      y = y * 2 + 3.1;
    }
    return sum / reach;
  }

  /** Fractal noise whose coordinates another noise has pushed about by up to {@code push}: wisps and eddies. */
  static double warped(double x, double y, int octaves, double push, int seed) {
    var aside = fractal(x + 5.2, y + 1.3, 3, seed + 101) - 0.5;
    var along = fractal(x - 3.7, y + 9.1, 3, seed + 102) - 0.5;
    return fractal(x + 2 * push * aside, y + 2 * push * along, octaves, 0.55, seed);
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }
}

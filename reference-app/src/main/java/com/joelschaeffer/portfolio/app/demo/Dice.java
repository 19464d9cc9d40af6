package com.joelschaeffer.portfolio.app.demo;

/**
 * A sequence of chances with a fixed beginning, for what is placed one after another: trees, stars. Not
 * thread-safe.
 */
final class Dice {

  private final int seed;
  private int throwsSoFar;

  Dice(int seed) {
    this.seed = seed;
  }

  /** From 0 up to, not including, 1. */
  double next() {
    return Noise.hash(throwsSoFar++, seed, seed ^ 0x5bd1e995);
  }

  /** From {@code low} up to, not including, {@code high}. */
  double between(double low, double high) {
    return Curves.mix(low, high, next());
  }

  /** -1 or 1. */
  int side() {
    return next() < 0.5 ? -1 : 1;
  }
}

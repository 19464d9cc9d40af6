package com.joelschaeffer.portfolio.app.demo;

import java.util.Arrays;

/** Colours that run into each other, evenly spaced from 0 to 1. */
final class Gradient {

  private final Light[] stops;

  /** A gradient through two or more screen colours, e.g. {@code 0x1d2b4a}. */
  Gradient(int... screenColours) {
    if (screenColours.length < 2) throw new IllegalArgumentException("a gradient needs two colours");
    stops = Arrays.stream(screenColours).mapToObj(Light::of).toArray(Light[]::new);
  }

  /** The light at {@code position}; before 0 and behind 1 the end colours go on. */
  Light at(double position) {
    var scaled = Curves.clamp(position) * (stops.length - 1);
    var index = Math.min((int) scaled, stops.length - 2);
    var t = scaled - index;
    return stops[index].mix(stops[index + 1], t * t * (3 - 2 * t));
  }
}

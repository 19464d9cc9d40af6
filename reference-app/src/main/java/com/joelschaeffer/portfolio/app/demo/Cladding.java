package com.joelschaeffer.portfolio.app.demo;

/** What a wall is made of and how light falls on it. Called from several threads at once. */
@FunctionalInterface
interface Cladding {

  /** The light that comes back along a line of sight, which begins on the wall's face. */
  Light seen(Ray sight);

  /** Direction to a sun at the left (negative) or right of the viewer and so many degrees high. */
  static Ray sun(double azimuth, double elevation) {
    var around = StrictMath.toRadians(azimuth);
    var high = StrictMath.toRadians(elevation);
    return new Ray(0, 0, 0, StrictMath.sin(around) * StrictMath.cos(high), StrictMath.sin(high),
        -StrictMath.cos(around) * StrictMath.cos(high));
  }
}

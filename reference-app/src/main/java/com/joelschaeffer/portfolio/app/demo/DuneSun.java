package com.joelschaeffer.portfolio.app.demo;

/** Direction to the sun, of length 1; {@code north} leads away from the viewer. */
record DuneSun(double east, double up, double north) {

  /**
   * The sun at so many degrees above the horizon.
   *
   * @param azimuth degrees from straight ahead to the right
   */
  static DuneSun at(double elevation, double azimuth) {
    var high = StrictMath.toRadians(elevation);
    var around = StrictMath.toRadians(azimuth);
    return new DuneSun(StrictMath.cos(high) * StrictMath.sin(around), StrictMath.sin(high),
        StrictMath.cos(high) * StrictMath.cos(around));
  }

  /** How squarely the sun meets a surface that rises by these slopes, 0 when from behind. */
  double on(double slopeEast, double slopeNorth) {
    var length = Math.sqrt(1 + slopeEast * slopeEast + slopeNorth * slopeNorth);
    return Math.max(0, (up - slopeEast * east - slopeNorth * north) / length);
  }
}

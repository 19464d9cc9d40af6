package com.joelschaeffer.portfolio.app.demo;

/**
 * A line of sight, or a way to the sun, before a wall: in metres, {@code x} to the right, {@code y} up, {@code z}
 * into the wall, whose face is at {@code z = 0}.
 */
record Ray(double x, double y, double z, double dx, double dy, double dz) {

  /** The same line, counted from where it has gone so far. */
  Ray ahead(double distance) {
    return new Ray(x + dx * distance, y + dy * distance, z + dz * distance, dx, dy, dz);
  }

  /** The same line, counted from where it reaches a depth in the wall. */
  Ray atDepth(double depth) {
    return ahead((depth - z) / dz);
  }

  /** The same line beside a wall that is shifted by these metres. */
  Ray relativeTo(double originX, double originY) {
    return new Ray(x - originX, y - originY, z, dx, dy, dz);
  }

  /** The way from where this line begins towards a light. */
  Ray towards(Ray light) {
    return new Ray(x, y, z, light.dx, light.dy, light.dz);
  }
}

package com.joelschaeffer.portfolio.app.demo;

/** A camera before a wall, turned and tilted, that knows which line of sight belongs to a point of the picture. */
final class Tripod {

  private final double distance;
  private final double focal;
  private final double[] right;
  private final double[] up;
  private final double[] forward;

  /**
   * Sets up a camera.
   *
   * @param distance from the wall in metres
   * @param focal    focal length in picture heights
   * @param yaw      degrees turned to the right
   * @param pitch    degrees tilted upwards
   * @param roll     degrees turned clockwise around the line of sight
   */
  Tripod(double distance, double focal, double yaw, double pitch, double roll) {
    this.distance = distance;
    this.focal = focal;
    var turned = StrictMath.toRadians(yaw);
    var raised = StrictMath.toRadians(pitch);
    var rolled = StrictMath.toRadians(roll);
    forward = new double[] {StrictMath.sin(turned) * StrictMath.cos(raised), StrictMath.sin(raised),
      StrictMath.cos(turned) * StrictMath.cos(raised)};
    var level = new double[] {StrictMath.cos(turned), 0, -StrictMath.sin(turned)};
    var upright = new double[] {-StrictMath.sin(turned) * StrictMath.sin(raised), StrictMath.cos(raised),
      -StrictMath.cos(turned) * StrictMath.sin(raised)};
    right = combine(level, StrictMath.cos(rolled), upright, -StrictMath.sin(rolled));
    up = combine(level, StrictMath.sin(rolled), upright, StrictMath.cos(rolled));
  }

  /** The line of sight where it meets the wall, with a direction of length 1. */
  Ray sight(double aspect, double u, double v) {
    var across = (u - 0.5) * aspect / focal;
    var above = (0.5 - v) / focal;
    var dx = forward[0] + right[0] * across + up[0] * above;
    var dy = forward[1] + right[1] * across + up[1] * above;
    var dz = forward[2] + right[2] * across + up[2] * above;
    var length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    return new Ray(0, 0, -distance, dx / length, dy / length, dz / length).atDepth(0);
  }

  private static double[] combine(double[] one, double amount, double[] other, double otherAmount) {
    var sum = new double[3];
    for (var axis = 0; axis < 3; axis++)
      sum[axis] = one[axis] * amount + other[axis] * otherAmount;
    return sum;
  }
}

package com.joelschaeffer.portfolio.core.media;

/**
 * The point a crop must keep, in per cent of the upright picture from its left and top edge.
 *
 * @param x 0 to 100
 * @param y 0 to 100
 */
public record FocalPoint(double x, double y) {

  /** The middle. */
  public static final FocalPoint CENTER = new FocalPoint(50, 50);

  public FocalPoint {
    if (!(x >= 0 && x <= 100 && y >= 0 && y <= 100))
      throw new IllegalArgumentException("focal point outside 0..100: " + x + ", " + y);
  }
}

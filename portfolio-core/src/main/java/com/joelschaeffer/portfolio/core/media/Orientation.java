package com.joelschaeffer.portfolio.core.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a photograph lies. */
public enum Orientation {
  /** Wider than high. */
  LANDSCAPE,
  /** Higher than wide. */
  PORTRAIT,
  /** As wide as high: the scan of a square negative is seldom exactly square, so sides may differ by a twentieth. */
  SQUARE;

  /** The orientation of a picture of this size, in pixels. */
  public static Orientation of(int width, int height) {
    if (Math.max(width, height) * 20L <= Math.min(width, height) * 21L) return SQUARE;
    return width > height ? LANDSCAPE : PORTRAIT;
  }

  /** The orientation of this code, e.g. {@code landscape}; empty when there is none. */
  public static Optional<Orientation> ofCode(String code) {
    return Arrays.stream(values()).filter(orientation -> orientation.code().equals(code)).findFirst();
  }

  /** How it is written in addresses and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

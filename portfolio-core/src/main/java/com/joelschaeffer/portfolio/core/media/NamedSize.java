package com.joelschaeffer.portfolio.core.media;

import java.util.List;
import java.util.stream.Stream;

/** The sizes that every picture has before anybody sees it. */
public enum NamedSize {
  THUMBNAIL(400), CARD(800), FULL(1920);

  private final int width;

  NamedSize(int width) {
    this.width = width;
  }

  /** Pixels; a smaller original is not enlarged. */
  public int width() {
    return width;
  }

  /** The widths to make from an original of this width, ascending and without repetition; none above the original. */
  public static List<Integer> widthsFor(int originalWidth) {
    return Stream.of(values()).map(size -> Math.min(size.width, originalWidth)).distinct().toList();
  }
}

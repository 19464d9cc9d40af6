package com.joelschaeffer.portfolio.core.media;

import java.util.Objects;

/**
 * One size of a picture in one format.
 *
 * @param width  pixels
 * @param height pixels
 * @param bytes  length of the file
 */
public record Rendition(ImageFormat format, int width, int height, long bytes) {

  public Rendition {
    Objects.requireNonNull(format, "format");
    if (width < 1 || height < 1) throw new IllegalArgumentException("rendition of " + width + " x " + height);
    if (bytes < 1) throw new IllegalArgumentException("rendition of " + bytes + " bytes");
  }
}

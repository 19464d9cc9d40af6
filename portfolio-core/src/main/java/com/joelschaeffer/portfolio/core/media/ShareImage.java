package com.joelschaeffer.portfolio.core.media;

import java.util.Objects;

/**
 * The crop that is shown where an address is shared, as JPEG: 1200 x 630 pixels around the focal point (Open Graph), smaller in
 * the same ratio where the picture has fewer. Its file is called by its width, as each rendition is.
 *
 * @param id     of its own, since a crop is another picture
 * @param width  pixels
 * @param height pixels
 */
public record ShareImage(PictureId id, int width, int height) {

  /** Pixels of a crop that was not limited by its picture. */
  public static final int WIDTH = 1200;
  /** Pixels of a crop that was not limited by its picture. */
  public static final int HEIGHT = 630;

  public ShareImage {
    Objects.requireNonNull(id, "id");
    if (width < 1 || height < 1 || width > WIDTH || height > HEIGHT)
      throw new IllegalArgumentException("share image of " + width + " x " + height);
  }
}

package com.joelschaeffer.portfolio.storage.images;

/**
 * How large a photograph may be and how much memory all that are rendered at one time may take together.
 *
 * @param maxPixels   width times height; a picture with more is refused from its header
 * @param rasterBytes memory for the pixels of all pictures being rendered; one that needs more than all of it is refused
 *                    from its header, others wait for their turn
 */
public record ImageLimits(long maxPixels, long rasterBytes) {

  private static final long DEFAULT_MAX_PIXELS = 60_000_000;

  public ImageLimits {
    if (maxPixels < 1) throw new IllegalArgumentException("maxPixels < 1: " + maxPixels);
    if (rasterBytes < 1) throw new IllegalArgumentException("rasterBytes < 1: " + rasterBytes);
  }

  /** 60 megapixels, and half of the largest heap this virtual machine may use. */
  public static ImageLimits defaults() {
    return new ImageLimits(DEFAULT_MAX_PIXELS, Runtime.getRuntime().maxMemory() / 2);
  }
}

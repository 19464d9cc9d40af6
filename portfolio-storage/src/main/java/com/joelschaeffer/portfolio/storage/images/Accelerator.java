package com.joelschaeffer.portfolio.storage.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/** Does parts of the work faster than Java does. What it leaves empty, Java does: the result is the same either way. */
interface Accelerator {

  /** Leaves everything to Java. */
  Accelerator NONE = new Accelerator() {};

  /** Estimate of the memory it takes for a file of this size on top of what Java would take. */
  default long bytes(long fileSize) {
    return 0;
  }

  /**
   * Decodes a picture and scales it down.
   *
   * @param width  as stored, at most the picture's
   * @param height as stored, at most the picture's
   * @return interleaved samples of the picture's kind, in its own colours
   */
  default Optional<byte[]> reduced(ParsedPicture source, int width, int height)
      throws IOException, RefusedPicture, InterruptedException {
    return Optional.empty();
  }

  /** Encodes an opaque picture as {@link PictureEncoder#jpeg} does. */
  default Optional<byte[]> jpeg(BufferedImage picture) {
    return Optional.empty();
  }
}

package com.joelschaeffer.portfolio.storage.images;

import java.io.IOException;

/**
 * The IHDR chunk of a PNG.
 *
 * @param depth     bits of a sample: 1, 2, 4, 8 or 16
 * @param colorType 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGB and alpha
 */
record PngHeader(int width, int height, int depth, int colorType, boolean interlaced) {

  static PngHeader read(FileBytes file, long at) throws IOException, RefusedPicture {
    long width = file.u32(at);
    long height = file.u32(at + 4);
    int depth = file.u8(at + 8);
    int colorType = file.u8(at + 9);
    if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE)
      throw RefusedPicture.corrupt("its size is not possible");
    boolean known = switch (colorType) {
      case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
      case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
      case 2, 4, 6 -> depth == 8 || depth == 16;
      default -> false;
    };
    if (!known || file.u8(at + 10) != 0 || file.u8(at + 11) != 0 || file.u8(at + 12) > 1)
      throw RefusedPicture.corrupt("its PNG header says what PNG does not know");
    return new PngHeader((int) width, (int) height, depth, colorType, file.u8(at + 12) == 1);
  }

  boolean indexed() {
    return colorType == 3;
  }

  /** Samples of a pixel as they are stored. */
  int channels() {
    return switch (colorType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  /** Bytes of a row of so many pixels, without its filter byte. */
  int rowBytes(int pixels) {
    return Math.toIntExact(((long) pixels * channels() * depth + 7) / 8);
  }

  /** How far to the left the filters look. */
  int filterDistance() {
    return Math.max(1, channels() * depth / 8);
  }
}

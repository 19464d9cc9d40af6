package com.joelschaeffer.portfolio.storage.images;

/** Puts samples upright by moving whole pixels; none is computed anew. */
final class Orientation {

  private Orientation() {}

  /**
   * @param orientation EXIF's: 1 upright, 2 mirrored, 3 turned by 180 degrees, 4 flipped, 5 to 8 with width and height
   *                    swapped
   * @param width       of the stored picture
   */
  static byte[] upright(byte[] stored, int channels, int width, int height, int orientation) {
    if (orientation == 1) return stored;
    var out = new byte[stored.length];
    // where the stored pixel (0, 0) goes, and how far one step to the right and one down lead from there
    boolean turned = orientation >= 5;
    int outWidth = turned ? height : width;
    int right = (turned ? outWidth : 1) * (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8
        ? -1
        : 1);
    int down = (turned ? 1 : outWidth) * (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7
        ? -1
        : 1);
    int origin = (right < 0 ? -right * (width - 1) : 0) + (down < 0 ? -down * (height - 1) : 0);
    for (int y = 0, from = 0; y < height; y++)
      for (int x = 0; x < width; x++) {
        int to = (origin + x * right + y * down) * channels;
        for (int c = 0; c < channels; c++)
          out[to + c] = stored[from++];
      }
    return out;
  }
}

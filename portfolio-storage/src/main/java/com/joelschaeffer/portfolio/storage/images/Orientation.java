package com.joelschaeffer.portfolio.storage.images;

/** Puts samples upright by moving whole pixels; none is computed anew. */
final class Orientation {

  private Orientation() {}

  /**
   * Copies a picture to its upright place. The channels of each pixel arrive in reverse: RGB as BGR, RGBA as ABGR, which is
   * how Java's pictures of these kinds lie in memory.
   *
   * @param orientation EXIF's: 1 upright, 2 mirrored, 3 turned by 180 degrees, 4 flipped, 5 to 8 with width and height
   *                    swapped
   * @param width       of the stored picture
   */
  static void copyUpright(byte[] stored, int channels, int width, int orientation, byte[] upright) {
    int height = stored.length / channels / width;
    boolean turned = orientation >= 5;
    int uprightWidth = turned ? height : width;
    // how far one stored step to the right and one down lead, and where the first stored pixel goes
    int right = turned ? uprightWidth : 1;
    int down = turned ? 1 : uprightWidth;
    if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) right = -right;
    if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) down = -down;
    int origin = (right < 0 ? -right * (width - 1) : 0) + (down < 0 ? -down * (height - 1) : 0);
    int from = 0;
    if (orientation == 1 && channels == 3) {
      for (; from < stored.length; from += 3) {
        upright[from] = stored[from + 2];
        upright[from + 1] = stored[from + 1];
        upright[from + 2] = stored[from];
      }
      return;
    }
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++) {
        int to = (origin + x * right + y * down) * channels + channels;
        for (int c = 0; c < channels; c++)
          upright[--to] = stored[from++];
      }
  }
}

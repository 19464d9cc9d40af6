package com.joelschaeffer.portfolio.storage.images;

/**
 * The order in which the coefficients of a block come, from low frequencies to high ones.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, figure 5</a>
 */
final class ZigZag {

  /** Coefficients of a block. */
  static final int LENGTH = 64;
  /** Where in its rows each coefficient of the stream belongs. */
  static final byte[] ORDER = order();

  private static final int SIDE = 8;

  private ZigZag() {}

  /** The coefficients from one index to another, both included, as bits: the lowest is the first coefficient. */
  static long band(int from, int to) {
    return (-1L >>> (LENGTH - 1 - to)) & (-1L << from);
  }

  private static byte[] order() {
    var order = new byte[LENGTH];
    int x = 0;
    int y = 0;
    for (int i = 0; i < order.length; i++) {
      order[i] = (byte) (y * SIDE + x);
      boolean up = (x + y) % 2 == 0;
      if (up ? x == SIDE - 1 : y == SIDE - 1) { // turn at the far edge
        if (up) y++;
        else
          x++;
      } else if (up ? y == 0 : x == 0) { // turn at the near edge
        if (up) x++;
        else
          y++;
      } else {
        x += up ? 1 : -1;
        y += up ? -1 : 1;
      }
    }
    return order;
  }
}

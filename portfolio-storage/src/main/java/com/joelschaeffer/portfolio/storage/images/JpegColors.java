package com.joelschaeffer.portfolio.storage.images;

/**
 * Turns luminance and colour differences into red, green and blue, with the whole numbers that libjpeg uses, so that every
 * decoder shows the same.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/jfif3.pdf">JFIF 1.02, page 3</a>
 */
final class JpegColors {

  private static final int BITS = 16;
  private static final int HALF = 1 << (BITS - 1);
  private static final int MIDDLE = 128;
  private static final int RED_OF_CR = fixed(1.402);
  private static final int GREEN_OF_CB = fixed(0.344136286);
  private static final int GREEN_OF_CR = fixed(0.714136286);
  private static final int BLUE_OF_CB = fixed(1.772);

  private JpegColors() {}

  /** Writes the pixels of the line that is prepared, interleaved, into {@code row}. */
  static void toRgb(JpegPlane[] planes, byte[] row) {
    byte[] ys = planes[0].line();
    byte[] cbs = planes[1].line();
    byte[] crs = planes[2].line();
    int y0 = planes[0].lineStart();
    int cb0 = planes[1].lineStart();
    int cr0 = planes[2].lineStart();
    for (int x = 0, to = 0; to < row.length; x++, to += 3) {
      int y = ys[y0 + x] & 0xff;
      int cb = (cbs[cb0 + x] & 0xff) - MIDDLE;
      int cr = (crs[cr0 + x] & 0xff) - MIDDLE;
      row[to] = sample(y + ((RED_OF_CR * cr + HALF) >> BITS));
      row[to + 1] = sample(y + ((HALF - GREEN_OF_CB * cb - GREEN_OF_CR * cr) >> BITS));
      row[to + 2] = sample(y + ((BLUE_OF_CB * cb + HALF) >> BITS));
    }
  }

  /** Puts channels beside each other as they are. */
  static void interleave(JpegPlane[] planes, byte[] row) {
    for (int c = 0; c < planes.length; c++) {
      byte[] samples = planes[c].line();
      int from = planes[c].lineStart();
      for (int to = c; to < row.length; to += planes.length)
        row[to] = samples[from++];
    }
  }

  private static byte sample(int value) {
    return (byte) Math.max(0, Math.min(255, value));
  }

  private static int fixed(double factor) {
    return (int) Math.round(factor * (1 << BITS));
  }
}

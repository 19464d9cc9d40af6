package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.RenderedPicture.Preview;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;

/** What a page shows before the picture is there: a few pixels, inlined, and one colour. */
final class TinyPreview {

  private static final int MAX_BYTES = 120;
  private static final int[] SIDES = {16, 12, 8, 4, 1};
  private static final float[] QUALITIES = {0.75f, 0.6f, 0.45f, 0.3f, 0.15f, 0f};

  private TinyPreview() {}

  /** The best that fits: quality is given up first, then pixels. */
  static Preview of(BufferedImage picture) throws IOException {
    var flat = PreparedPicture.onWhite(picture);
    byte[] smallest = new byte[0];
    for (int side : SIDES) {
      var tiny = PreparedPicture.scaled(flat, scaledSide(flat.getWidth(), flat.getHeight(), side),
          scaledSide(flat.getHeight(), flat.getWidth(), side));
      for (float quality : QUALITIES) {
        smallest = PictureEncoder.webp(tiny, quality);
        if (smallest.length <= MAX_BYTES) return new Preview(smallest);
      }
    }
    throw new IllegalStateException("a WebP of one pixel has " + smallest.length + " bytes");
  }

  /**
   * The mean of the picture on white, as {@code #rrggbb}. Of the stored values, not of linear light: those are about evenly
   * spaced to the eye, while in linear light one bright window would outweigh a dark room.
   */
  static String color(BufferedImage picture) {
    var raster = PreparedPicture.onWhite(picture).getRaster();
    long[] sums = new long[3];
    int[] row = new int[3 * picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      raster.getPixels(0, y, picture.getWidth(), 1, row);
      for (int i = 0; i < row.length; i++)
        sums[i % 3] += row[i];
    }
    long pixels = (long) picture.getWidth() * picture.getHeight();
    return String.format(Locale.ROOT, "#%02x%02x%02x", mean(sums[0], pixels), mean(sums[1], pixels),
        mean(sums[2], pixels));
  }

  private static int scaledSide(int side, int other, int longest) {
    double factor = Math.min(1, (double) longest / Math.max(side, other));
    return (int) Math.max(1, Math.round(side * factor));
  }

  private static long mean(long sum, long count) {
    return (sum + count / 2) / count;
  }
}

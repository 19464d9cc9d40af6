package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * A raster without pixels: rows that a decoder sets go straight on to the sink. It relies on the JDK's JPEG decoder setting
 * all rows from top to bottom, once for each scan of the file, better from scan to scan; only those of the last go on. Rows
 * that come otherwise make it fail, and a decoder that goes another way leaves {@link #received} at zero.
 */
final class RowRaster extends WritableRaster {

  private final RowSink sink;
  private final byte[] row;
  private int earlierPasses;
  private int next;

  /** @param passes how often all rows will come */
  RowRaster(int width, int height, int channels, int passes, RowSink sink) {
    super(new PixelInterleavedSampleModel(DataBuffer.TYPE_BYTE, width, height, channels, width * channels,
        offsets(channels)), new DataBufferByte(1), new Point());
    this.sink = sink;
    this.earlierPasses = passes - 1;
    this.row = new byte[width * channels];
  }

  /** Rows that went on to the sink. */
  int received() {
    return earlierPasses == 0 ? next : 0;
  }

  @Override
  public void setRect(int x, int y, Raster source) {
    if (y == 0 && next == getHeight() && earlierPasses > 0) {
      earlierPasses--;
      next = 0;
    }
    if (y != next || x != 0 || source.getWidth() != getWidth() || source.getHeight() != 1)
      throw new IllegalStateException("row " + y + " came after " + next + " rows");
    next++;
    if (earlierPasses > 0) return;
    source.getDataElements(source.getMinX(), source.getMinY(), getWidth(), 1, row);
    sink.row(row);
  }

  private static int[] offsets(int channels) {
    var offsets = new int[channels];
    for (int i = 0; i < channels; i++)
      offsets[i] = i;
    return offsets;
  }
}

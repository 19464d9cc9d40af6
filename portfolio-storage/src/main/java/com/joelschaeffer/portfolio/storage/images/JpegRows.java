package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.util.Arrays;

/** Puts the channels of a JPEG together to rows of pixels, whenever a row of coded units is complete. For one picture. */
final class JpegRows {

  private final ScaledFrame frame;
  private final JpegPlane[] planes;
  private final RowSink sink;
  private final byte[] row;
  private final int pending;
  private int line;
  private int unitRows;

  JpegRows(ScaledFrame frame, JpegPlane[] planes, RowSink sink) {
    this.frame = frame;
    this.planes = planes.clone();
    this.sink = sink;
    row = new byte[frame.width() * planes.length];
    pending = Arrays.stream(planes).mapToInt(JpegPlane::pendingLines).max().orElse(0);
  }

  /** Hands on the rows that are complete now that the planes hold one more row of units. */
  void next() {
    unitRows++;
    int below = unitRows * planes[0].height();
    int end = below >= frame.height() ? frame.height() : below - pending;
    for (; line < end; line++) {
      for (var plane : planes)
        plane.prepare(line);
      if (planes.length == 3 && !frame.rgb()) JpegColors.toRgb(planes, row);
      else
        JpegColors.interleave(planes, row);
      sink.row(row);
    }
    for (var plane : planes)
      plane.advance();
  }
}

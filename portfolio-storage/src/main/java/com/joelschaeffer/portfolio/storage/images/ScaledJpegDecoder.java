package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.JpegTables.Coding;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;

/**
 * Decodes a JPEG at 1/8, 1/4, 1/2 or all of its size, row by row, the smaller the quicker: what a photograph of 24 megapixels
 * loses on the way to 2 is not computed first. Reads those whose blocks come whole and in order, by Huffman's codes; all others
 * are for {@link StoredJpegDecoder}.
 */
final class ScaledJpegDecoder implements PixelReader {

  private static final int RESTART = 0xd0;
  private static final int RESTARTS = 8;

  private final EntropyBits bits;
  private final int restartInterval;
  private final ScaledFrame frame;
  private final Coding[] codings;
  private final int[][] quantisation;

  /**
   * Makes a decoder.
   *
   * @param scan the header of the only scan, which has all channels
   * @param bits what follows it
   * @throws RefusedPicture when a table is missing
   */
  ScaledJpegDecoder(JpegTables tables, ScanHeader scan, EntropyBits bits, ScaledFrame frame) throws RefusedPicture {
    this.bits = bits;
    this.frame = frame;
    restartInterval = tables.restartInterval();
    codings = tables.codings(scan.parts());
    quantisation = new int[codings.length][];
    for (int i = 0; i < codings.length; i++)
      quantisation[i] = tables.quantisation(frame.frame().channels().get(i).quantisation());
  }

  @Override
  public int shrink() {
    return frame.shrink();
  }

  @Override
  public void read(RowSink sink) throws RefusedPicture {
    var planes = JpegPlane.all(frame, quantisation);
    var rows = new JpegRows(frame, planes, sink);
    int units = frame.frame().unitsAcross();
    int unit = 0;
    for (int y = 0; y < frame.frame().unitsDown(); y++) {
      for (int x = 0; x < units; x++, unit++) {
        if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
          bits.restart(RESTART + (unit / restartInterval - 1) % RESTARTS);
          for (var plane : planes)
            plane.restart();
        }
        for (int i = 0; i < planes.length; i++)
          planes[i].decode(bits, codings[i], x);
        if (bits.exhausted()) throw RefusedPicture.truncated(JpegDecoder.ROWS_MISSING);
      }
      rows.next();
    }
    bits.finish();
  }
}

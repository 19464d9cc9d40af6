package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.JpegFrame.Channel;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import com.joelschaeffer.portfolio.storage.images.ScanHeader.Part;
import java.io.IOException;

/**
 * Decodes a JPEG at 1/8, 1/4, 1/2 or all of its size whose blocks do not come whole and in order: progressive ones, ones with a
 * scan for each channel, and all that are coded arithmetically. Coefficients are collected over all scans, as many of them as
 * the scale needs; then rows are made of them. Reads once.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, annexes F and G</a>
 */
final class StoredJpegDecoder implements PixelReader {

  private static final int RESTART = 0xd0;
  private static final int RESTARTS = 8;

  private final FileBytes file;
  private final long firstScan;
  private final JpegTables tables;
  private final ScaledFrame scaled;
  private final JpegFrame frame;
  private final int[][] quantisation;

  /**
   * Makes a decoder.
   *
   * @param firstScan where the first scan begins
   * @param tables    of the segments before it
   */
  StoredJpegDecoder(FileBytes file, long firstScan, JpegTables tables, ScaledFrame scaled) {
    this.file = file;
    this.firstScan = firstScan;
    this.tables = tables;
    this.scaled = scaled;
    frame = scaled.frame();
    quantisation = new int[frame.channels().size()][];
  }

  @Override
  public int shrink() {
    return scaled.shrink();
  }

  @Override
  public long bytes() {
    long bytes = 0;
    for (int i = 0; i < quantisation.length; i++)
      bytes += Coefficients.bytes((long) storedAcross(i) * storedDown(i), scaled.blocks().get(i));
    return bytes;
  }

  private int storedAcross(int index) {
    return frame.unitsAcross() * frame.channels().get(index).across();
  }

  private int storedDown(int index) {
    return frame.unitsDown() * frame.channels().get(index).down();
  }

  @Override
  public void read(RowSink sink) throws IOException, RefusedPicture {
    var coefficients = new Coefficients[quantisation.length];
    for (int i = 0; i < coefficients.length; i++)
      coefficients[i] = new Coefficients(storedAcross(i), storedDown(i), scaled.blocks().get(i));
    collect(coefficients);
    var planes = JpegPlane.all(scaled, quantisation);
    var rows = new JpegRows(scaled, planes, sink);
    for (int y = 0; y < frame.unitsDown(); y++) {
      for (int i = 0; i < planes.length; i++)
        planes[i].fill(coefficients[i], y);
      rows.next();
    }
  }

  private void collect(Coefficients[] coefficients) throws IOException, RefusedPicture {
    var progression = new Progression(coefficients.length);
    var segments = new JpegSegments(file, firstScan, (long) frame.width() * frame.height());
    for (int marker = segments.next(); marker != JpegFile.EOI; marker = segments.next()) {
      byte[] content = segments.content();
      if (marker == JpegFile.SOS) {
        var scan = ScanHeader.of(content, frame);
        progression.advance(scan);
        takeQuantisation(scan);
        if (shows(scan, coefficients)) segments.continueAt(readScan(scan, coefficients, segments.position()));
      } else {
        define(marker, content);
      }
    }
    progression.finish();
  }

  private void define(int marker, byte[] content) throws RefusedPicture {
    try {
      tables.define(marker, content);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw RefusedPicture.corrupt("a table is damaged by which its pixels are coded");
    }
  }

  /** Steps count as they are when the first scan of a channel begins. */
  private void takeQuantisation(ScanHeader scan) throws RefusedPicture {
    for (Part part : scan.parts())
      if (quantisation[part.channel()] == null)
        quantisation[part.channel()] = tables.quantisation(frame.channels().get(part.channel()).quantisation());
  }

  /** Of a channel that is shown at an eighth only first coefficients are seen, and no other scan is needed to read them. */
  private static boolean shows(ScanHeader scan, Coefficients[] coefficients) {
    return scan.from() == 0 || coefficients[scan.parts().getFirst().channel()].keepsOthers();
  }

  private long readScan(ScanHeader scan, Coefficients[] coefficients, long position) throws RefusedPicture {
    var bits = new EntropyBits(file, position);
    var coding = frame.arithmetic() ? new ArithmeticScan(bits, scan, tables) : new HuffmanScan(bits, scan, tables);
    boolean alone = scan.parts().size() == 1;
    Channel only = frame.channels().get(scan.parts().getFirst().channel());
    int unitsAcross = alone ? frame.blocksAcross(only) : frame.unitsAcross();
    int unitsDown = alone ? frame.blocksDown(only) : frame.unitsDown();
    int interval = tables.restartInterval();
    int unit = 0;
    for (int y = 0; y < unitsDown; y++) {
      for (int x = 0; x < unitsAcross; x++, unit++) {
        if (interval > 0 && unit > 0 && unit % interval == 0) {
          bits.restart(RESTART + (unit / interval - 1) % RESTARTS);
          coding.restart();
        }
        if (alone) {
          var block = coefficients[scan.parts().getFirst().channel()];
          block.moveTo(y, x);
          coding.block(0, block);
        } else {
          readUnit(scan, coefficients, coding, y, x);
        }
      }
      if (coding.exhausted()) throw RefusedPicture.truncated(JpegDecoder.ROWS_MISSING);
    }
    bits.finish();
    return bits.position();
  }

  /** A unit of blocks of several channels (T.81, A.2.3). */
  private void readUnit(ScanHeader scan, Coefficients[] coefficients, ScanCoding coding, int y, int x)
      throws RefusedPicture {
    for (int i = 0; i < scan.parts().size(); i++) {
      int index = scan.parts().get(i).channel();
      var channel = frame.channels().get(index);
      for (int v = 0; v < channel.down(); v++)
        for (int h = 0; h < channel.across(); h++) {
          coefficients[index].moveTo(y * channel.down() + v, x * channel.across() + h);
          coding.block(i, coefficients[index]);
        }
    }
  }
}

package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;

/** Hands rows from the thread that decodes to the one that scales, so that both work at the same time. */
final class RowPipe implements RowSink {

  /** Blocks that may wait: enough to even out the two, little enough to stay in a processor's cache. */
  private static final int AHEAD = 3;
  private static final int BLOCK_ROWS = 16;
  private static final byte[] END = {};

  private final int rowBytes;
  private final BlockingQueue<byte[]> blocks = new ArrayBlockingQueue<>(AHEAD);
  private byte[] block = END;
  private int filled;

  RowPipe(int rowBytes) {
    this.rowBytes = rowBytes;
  }

  /** Memory that the rows on their way take. */
  static long bytes(int rowBytes) {
    return (AHEAD + 2L) * BLOCK_ROWS * rowBytes;
  }

  @Override
  public void row(byte[] row) {
    if (filled == 0) block = new byte[BLOCK_ROWS * rowBytes];
    System.arraycopy(row, 0, block, filled, rowBytes);
    filled += rowBytes;
    if (filled == block.length) flush();
  }

  /** Says that no more rows come, be it because of a failure. */
  void end() {
    if (filled > 0) flush();
    put(END);
  }

  /** Passes rows on until their end. */
  void drainTo(RowSink sink) throws InterruptedException {
    for (byte[] rows = blocks.take(); rows.length > 0; rows = blocks.take())
      for (int at = 0; at < rows.length; at += rowBytes)
        sink.row(Arrays.copyOfRange(rows, at, at + rowBytes));
  }

  private void flush() {
    put(filled == block.length ? block : Arrays.copyOf(block, filled));
    filled = 0;
  }

  private void put(byte[] rows) {
    try {
      blocks.put(rows);
    } catch (InterruptedException e) { // nobody takes them any more
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}

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
  private static final byte[][] END = {};

  private final BlockingQueue<byte[][]> blocks = new ArrayBlockingQueue<>(AHEAD);
  private final byte[][] block = new byte[BLOCK_ROWS][];
  private int filled;

  /** Takes the array itself. */
  @Override
  public void row(byte[] row) {
    block[filled++] = row;
    if (filled == BLOCK_ROWS) flush();
  }

  /** Says that no more rows come, be it because of a failure. */
  void end() {
    if (filled > 0) flush();
    put(END);
  }

  /** Passes rows on until their end. */
  void drainTo(RowSink sink) throws InterruptedException {
    for (byte[][] rows = blocks.take(); rows.length > 0; rows = blocks.take())
      for (byte[] row : rows)
        sink.row(row);
  }

  private void flush() {
    put(Arrays.copyOf(block, filled));
    filled = 0;
  }

  private void put(byte[][] rows) {
    try {
      blocks.put(rows);
    } catch (InterruptedException e) { // nobody takes them any more
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}

package com.joelschaeffer.portfolio.storage.images;

import java.util.concurrent.Semaphore;

/**
 * Lets pictures be rendered side by side only as far as their rasters fit into the memory set aside. Who came first is
 * served first, so that a large picture is not passed by small ones for ever.
 */
final class MemoryBudget {

  private static final long UNIT = 1024;

  private final long bytes;
  private final int units;
  private final int least;
  private final Semaphore free;

  /** @param sideBySide at most so many hold a part at a time, however little each needs: more would only take turns */
  MemoryBudget(long bytes, int sideBySide) {
    this.bytes = bytes;
    this.units = (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(bytes, UNIT));
    this.least = Math.ceilDiv(units, sideBySide);
    this.free = new Semaphore(units, true);
  }

  long bytes() {
    return bytes;
  }

  boolean canEverHold(long needed) {
    return needed <= bytes;
  }

  /** Waits for the memory. Gives what is to be handed to {@link #release} afterwards. */
  int acquire(long needed) throws InterruptedException {
    int share = (int) Math.min(units, Math.max(least, Math.ceilDiv(needed, UNIT)));
    free.acquire(share);
    return share;
  }

  void release(int share) {
    free.release(share);
  }
}

package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ScaledFrame.ScaledBlock;
import java.util.Arrays;

/**
 * The coefficients of one channel while scans bring them. Values are kept only of those that show at the wanted scale; of the
 * others it is known whether they are zero, since the reading of further scans depends on it. One block at a time is looked at
 * and changed: the one moved to. For one thread.
 */
final class Coefficients {

  private static final int SIDE = 8;
  /** The word that tells which coefficients are not zero. */
  private static final int HISTORY_BYTES = 8;
  private static final byte NOT_KEPT = -1;

  private final int size;
  /** Where the value of each coefficient of the stream is kept within its block. */
  private final byte[] slots = new byte[ZigZag.LENGTH];
  /** The coefficients that are kept, as bits. */
  private final long kept;
  private final short[][] rows;
  private final long[][] histories;
  private short[] row;
  private long[] history;
  private int at;
  private int column;

  Coefficients(int blocksAcross, int blocksDown, ScaledBlock scaled) {
    size = scaled.coefficients();
    Arrays.fill(slots, NOT_KEPT);
    long bits = 0;
    for (int i = 0, slot = 0; i < slots.length; i++)
      if (ZigZag.ORDER[i] % SIDE < scaled.width() && ZigZag.ORDER[i] / SIDE < scaled.height()) {
        slots[i] = (byte) slot++;
        bits |= 1L << i;
      }
    kept = bits;
    rows = new short[blocksDown][Math.multiplyExact(blocksAcross, size)];
    histories = new long[blocksDown][blocksAcross];
    row = rows[0];
    history = histories[0];
  }

  /** Memory that so many blocks take. */
  static long bytes(long blocks, ScaledBlock scaled) {
    return blocks * (Short.BYTES * scaled.coefficients() + HISTORY_BYTES);
  }

  void moveTo(int blockRow, int blockColumn) {
    row = rows[blockRow];
    history = histories[blockRow];
    column = blockColumn;
    at = blockColumn * size;
  }

  /** Whether others than first coefficients make a difference at this scale. */
  boolean keepsOthers() {
    return size > 1;
  }

  /** The coefficients but the first that are not zero, as bits. */
  long history() {
    return history[column];
  }

  int first() {
    return row[at];
  }

  void setFirst(int value) {
    row[at] = (short) value;
  }

  /** Sets another coefficient than the first, which was zero and no longer is. */
  void set(int index, int value) {
    history[column] |= 1L << index;
    if (slots[index] != NOT_KEPT) row[at + slots[index]] = (short) value;
  }

  /** Adds a bit to a coefficient that is not zero, away from zero (T.81, G.1.2.3). */
  void correct(int index, int bit) {
    if (slots[index] == NOT_KEPT) return;
    int slot = at + slots[index];
    row[slot] += (short) (row[slot] < 0 ? -bit : bit);
  }

  /**
   * Adds bits to coefficients that are not zero.
   *
   * @param indexes the coefficients, as bits; at most 32
   * @param flags   whether the bit is to be added to each of them; the highest of as many bits is the first's
   */
  void correct(long indexes, int flags, int bit) {
    int count = Long.bitCount(indexes);
    for (long rest = indexes & kept; rest != 0; rest &= rest - 1) {
      int index = Long.numberOfTrailingZeros(rest);
      int before = Long.bitCount(indexes & ((1L << index) - 1));
      if ((flags >>> (count - 1 - before) & 1) != 0) correct(index, bit);
    }
  }

  /** Whether no coefficient but the first shows. */
  boolean onlyFirst() {
    return (history[column] & kept) == 0;
  }

  /**
   * Puts the values that are kept where a transform of this scale expects them.
   *
   * @param multipliers of each coefficient, in the order of the stream
   * @param block       receives them in rows
   */
  void load(float[] multipliers, float[] block) {
    for (int i = 0; i < slots.length; i++)
      if (slots[i] != NOT_KEPT) block[ZigZag.ORDER[i]] = row[at + slots[i]] * multipliers[i];
  }
}

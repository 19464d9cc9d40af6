package com.joelschaeffer.portfolio.storage.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The entropy-coded bits of a JPEG scan, out of which blocks of coefficients are read. Zeros follow where the data ends, at a
 * marker or at the end of the file; {@link #exhausted} then tells.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, F.2.2</a>
 */
final class EntropyBits {

  private static final int WINDOW = 1 << 16;
  private static final int MARK = 0xff;
  /** Stands for a marker where the file ends. */
  private static final int NOTHING = -1;
  /** A code and its number have at most 16 + 15 bits. */
  private static final int ENOUGH = 32;
  private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long LOWEST_OF_EACH = 0x0101010101010101L;
  private static final long HIGHEST_OF_EACH = 0x8080808080808080L;

  private final FileBytes file;
  private final byte[] window = new byte[WINDOW];
  private long windowEnd;
  private int at;
  private int end;

  /** The next bit is the highest. Below the counted bits stand zeros, or already what comes next. */
  private long bits;
  private int count;
  private int marker;
  private boolean onlyFirst;

  /** @param position of the first byte behind the scan's header */
  EntropyBits(FileBytes file, long position) {
    this.file = file;
    this.windowEnd = position;
  }

  /**
   * Reads one block.
   *
   * @param prediction  the previous block's first coefficient
   * @param multipliers of each coefficient, in the order of the stream
   * @param block       zeros, receives the coefficients, multiplied and in rows
   * @return this block's first coefficient
   */
  int block(JpegTables.Coding coding, int prediction, float[] multipliers, float[] block) throws RefusedPicture {
    int value = prediction + number(entry(coding.first()));
    block[0] = value * multipliers[0];
    others(coding.others(), multipliers, block);
    return value;
  }

  /** Whether the block just read has no coefficient but its first. */
  boolean onlyFirst() {
    return onlyFirst;
  }

  private void others(HuffmanTable table, float[] multipliers, float[] block) throws RefusedPicture {
    int index = 0;
    while (index < ZigZag.LENGTH - 1) {
      int entry = entry(table);
      index += HuffmanTable.advance(entry);
      if (index >= ZigZag.LENGTH) {
        if (HuffmanTable.advance(entry) != HuffmanTable.END) throw damaged();
        onlyFirst = index == HuffmanTable.END;
        return;
      }
      block[ZigZag.ORDER[index]] = number(entry) * multipliers[index];
    }
    onlyFirst = false;
  }

  /** Reads a code: what {@link HuffmanTable} says about it. Its number can be read without refilling. */
  int entry(HuffmanTable table) throws RefusedPicture {
    if (count < ENOUGH) refill();
    int entry = table.entry((int) (bits >>> (Long.SIZE - HuffmanTable.LOOKUP_BITS)));
    if (entry == 0) entry = known(table.longEntry((int) (bits >>> (Long.SIZE - 16))));
    skip(HuffmanTable.skippedBits(entry));
    return entry;
  }

  /** Reads the number behind a code, unless the code says it already. */
  int number(int entry) {
    int size = HuffmanTable.numberBits(entry);
    return size == 0 ? HuffmanTable.number(entry) : HuffmanTable.signed(next(size), size);
  }

  /** Reads bits, 1 to 32. */
  int take(int size) {
    if (count < ENOUGH) refill();
    return next(size);
  }

  private int known(int entry) throws RefusedPicture {
    if (entry == 0) throw damaged();
    return entry;
  }

  private int next(int size) {
    int value = (int) (bits >>> (Long.SIZE - size));
    skip(size);
    return value;
  }

  private void skip(int length) {
    bits <<= length;
    count -= length;
  }

  /** Steps over the marker that ends an interval. */
  void restart(int expected) throws RefusedPicture {
    toMarker();
    if (marker != expected) throw damaged();
    at += 2;
    marker = 0;
  }

  /** Refuses a scan that nothing follows, or whose blocks took more bits than there are. */
  void finish() throws RefusedPicture {
    toMarker();
    if (marker == NOTHING) throw RefusedPicture.truncated(JpegDecoder.ROWS_MISSING);
  }

  /** Whether blocks were read out of zeros that are not in the file. */
  boolean exhausted() {
    return count < 0;
  }

  /** How many bits have been read that are not in the file. */
  int overdrawn() {
    return Math.max(0, -count);
  }

  /** Where the marker stands that ended the scan, once it has been finished. */
  long position() {
    return windowEnd - (end - at);
  }

  /** What to say about bits that make no sense: perhaps they are not in the file. */
  RefusedPicture damaged() {
    if (count < 0 || marker == NOTHING || marker == JpegFile.EOI)
      return RefusedPicture.truncated(JpegDecoder.ROWS_MISSING);
    return RefusedPicture.corrupt(JpegDecoder.UNREADABLE);
  }

  /** Bits up to the next whole byte, and bytes that nobody reads, are left out. */
  private void toMarker() {
    do {
      bits = 0;
      count = 0;
      refillByBytes();
    } while (marker == 0);
    bits = 0;
    count = 0;
  }

  private void refill() {
    if (at + Long.BYTES <= end && marker == 0) {
      long next = (long) LONG.get(window, at);
      if (((~next - LOWEST_OF_EACH) & next & HIGHEST_OF_EACH) == 0) { // no byte of them is 0xff
        bits |= next >>> count; // the last byte may be cut; or-ing it once more changes nothing
        at += (Long.SIZE - 1 - count) >> 3;
        count |= Long.SIZE - Byte.SIZE;
        return;
      }
    }
    refillByBytes();
  }

  private void refillByBytes() {
    while (count <= Long.SIZE - Byte.SIZE && marker == 0) {
      if (at + 1 >= end) load();
      int value = at < end ? window[at] & 0xff : MARK;
      if (value == MARK) {
        int next = at + 1 < end ? window[at + 1] & 0xff : NOTHING;
        if (next != 0 && next != MARK) {
          marker = next;
          return;
        }
        at++;
        if (next == MARK) continue; // a fill byte
      }
      at++;
      bits |= (long) value << (Long.SIZE - Byte.SIZE - count);
      count += Byte.SIZE;
    }
  }

  private void load() {
    int rest = end - at;
    System.arraycopy(window, at, window, 0, rest);
    at = 0;
    try {
      int read = file.read(windowEnd, window, rest, WINDOW - rest);
      windowEnd += read;
      end = rest + read;
    } catch (IOException e) {
      // unchecked, so that a failing disk is never taken for a damaged picture
      throw new UncheckedIOException(e);
    }
  }
}

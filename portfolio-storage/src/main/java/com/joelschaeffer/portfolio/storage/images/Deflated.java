package com.joelschaeffer.portfolio.storage.images;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates a block up to a bound. A bomb costs no more than the bound. */
final class Deflated {

  private static final int FIRST = 1 << 12;

  private Deflated() {}

  /** The inflated bytes; empty when they are damaged or more than {@code limit}. */
  static byte[] inflate(byte[] block, int from, int limit) {
    if (from >= block.length) return new byte[0];
    var inflater = new Inflater();
    try {
      inflater.setInput(block, from, block.length - from);
      var out = new byte[Math.min(FIRST, limit)];
      int length = 0;
      while (!inflater.finished()) {
        if (length == out.length) {
          if (length == limit) return new byte[0];
          out = Arrays.copyOf(out, (int) Math.min(limit, 2L * length));
        }
        int count = inflater.inflate(out, length, out.length - length);
        if (count == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary()))
          return new byte[0];
        length += count;
      }
      return Arrays.copyOf(out, length);
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }
}

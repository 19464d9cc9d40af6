package com.joelschaeffer.portfolio.storage.images;

/**
 * The Huffman codes of one table of a JPEG, looked up by the next bits of the stream. What a code says, and for most also the
 * number behind it, is found in one step.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, C.2 and F.2.2.3</a>
 */
final class HuffmanTable {

  /** Bits of the longest code that is found in one step; nine of ten codes are shorter. */
  static final int LOOKUP_BITS = 10;
  /** The advance of an end of block: past any coefficient. */
  static final int END = 127;

  private static final int LONGEST = 16;
  private static final int ZEROS = 0xf0;

  // each: bits to skip (5), bits of the number still to be read (4), coefficients to advance (7), the number (16, signed);
  // the number of an end is that of the bits behind it, which say how many blocks end (T.81, G.1.2.2)
  private final int[] entries = new int[1 << LOOKUP_BITS];
  private final int[] firstCode = new int[LONGEST + 2];
  private final int[] firstSymbol = new int[LONGEST + 2];
  private final byte[] symbols;

  /**
   * Makes the codes of a table.
   *
   * @param counts  how many codes there are of each length, for lengths 1 to 16
   * @param symbols what the codes stand for, in the order of their codes
   * @throws IllegalArgumentException when there are more codes of a length than it has room for
   */
  HuffmanTable(int[] counts, byte[] symbols) {
    this.symbols = symbols.clone();
    int code = 0;
    int symbol = 0;
    for (int length = 1; length <= LONGEST; length++) {
      firstCode[length] = code;
      firstSymbol[length] = symbol;
      for (int i = 0; i < counts[length - 1]; i++, code++, symbol++)
        if (length <= LOOKUP_BITS && code < 1 << length) enter(code, length, symbols[symbol] & 0xff);
      if (code > 1 << length) throw new IllegalArgumentException("too many codes of length " + length);
      code <<= 1;
    }
    firstSymbol[LONGEST + 1] = symbol;
  }

  private void enter(int code, int length, int symbol) {
    int size = symbol & 0xf;
    int spare = LOOKUP_BITS - length;
    for (int rest = 0; rest < 1 << spare; rest++) {
      int entry = entry(symbol, length);
      if (size > 0 && size <= spare)
        entry = signed(rest >> (spare - size), size) << 16 | (entry & 0xfe00) | (length + size);
      entries[code << spare | rest] = entry;
    }
  }

  /** The parts of what the next bits say; zero when their code is longer than {@link #LOOKUP_BITS} or none. */
  int entry(int nextBits) {
    return entries[nextBits];
  }

  /** The same for a long code; zero when it is none. */
  int longEntry(int next16Bits) {
    for (int length = LOOKUP_BITS + 1; length <= LONGEST; length++) {
      int index = (next16Bits >> (LONGEST - length)) - firstCode[length];
      if (index >= 0 && index < firstSymbol[length + 1] - firstSymbol[length])
        return entry(symbols[firstSymbol[length] + index] & 0xff, length);
    }
    return 0;
  }

  static int skippedBits(int entry) {
    return entry & 31;
  }

  static int numberBits(int entry) {
    return entry >> 5 & 15;
  }

  static int advance(int entry) {
    return entry >> 9 & 127;
  }

  static int number(int entry) {
    return entry >> 16;
  }

  /** A number of so many bits as T.81 stores it: those that begin with 0 are negative (F.2.2.1, EXTEND). */
  static int signed(int bits, int size) {
    return bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits;
  }

  /** A run of zeros (high four bits) before a number of so many bits (low four). */
  private static int entry(int symbol, int length) {
    int size = symbol & 0xf;
    if (size == 0 && symbol != ZEROS) return (symbol >> 4) << 16 | END << 9 | length;
    return ((symbol >> 4) + 1) << 9 | size << 5 | length;
  }
}

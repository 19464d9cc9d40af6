package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.JpegTables.FirstConditioning;
import com.joelschaeffer.portfolio.storage.images.ScanHeader.Part;
import java.util.Arrays;

/**
 * Reads the blocks of a scan that is coded arithmetically. Bins of statistics are named as in the tables of the standard.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, F.1.4, F.2.4 and G.1.3</a>
 */
final class ArithmeticScan implements ScanCoding {

  private static final int TABLES = 4;
  /** Bins for first coefficients, by table F.4. */
  private static final int FIRST_BINS = 49;
  private static final int FIRST_X1 = 20;
  /** The conditions under which a first coefficient follows another, by the difference before (F.1.4.4.1.2). */
  private static final int NO_DIFFERENCE = 0;
  private static final int SMALL_DIFFERENCE = 4;
  private static final int LARGE_DIFFERENCE = 12;
  private static final int NEGATIVE = 4;
  /** Bins for the other coefficients, by table F.5. */
  private static final int OTHERS_BINS = 245;
  private static final int BINS_EACH = 3;
  private static final int LOW_X2 = 189;
  private static final int HIGH_X2 = 217;
  /** From a bin of a magnitude's size to that of its bits. */
  private static final int TO_BITS = 14;
  private static final int LARGEST = 1 << 14;

  private final ArithmeticBits bits;
  private final ScanHeader scan;
  private final byte[][] firstBins = new byte[TABLES][FIRST_BINS];
  private final byte[][] othersBins = new byte[TABLES][OTHERS_BINS];
  private final FirstConditioning[] firstConditioning;
  private final int[] othersConditioning;
  private final int[] predictions;
  private final int[] conditions;
  private int magnitudeBin;

  ArithmeticScan(EntropyBits bits, ScanHeader scan, JpegTables tables) {
    this.bits = new ArithmeticBits(bits);
    this.scan = scan;
    var parts = scan.parts();
    predictions = new int[parts.size()];
    conditions = new int[parts.size()];
    firstConditioning = parts.stream().map(tables::firstConditioning).toArray(FirstConditioning[]::new);
    othersConditioning = parts.stream().mapToInt(tables::othersConditioning).toArray();
  }

  @Override
  public void block(int part, Coefficients block) throws RefusedPicture {
    Part tables = scan.parts().get(part);
    switch (scan.procedure()) {
      case SEQUENTIAL -> {
        first(part, firstBins[tables.firstTable()], block);
        others(othersBins[tables.othersTable()], othersConditioning[part], block);
      }
      case FIRST -> first(part, firstBins[tables.firstTable()], block);
      case FIRST_REFINEMENT -> block.setFirst(block.first() | bits.decideEvenly() << scan.low());
      case OTHERS -> others(othersBins[tables.othersTable()], othersConditioning[part], block);
      case OTHERS_REFINEMENT -> refine(othersBins[tables.othersTable()], block);
    }
  }

  @Override
  public void restart() {
    for (int table = 0; table < TABLES; table++) {
      Arrays.fill(firstBins[table], (byte) 0);
      Arrays.fill(othersBins[table], (byte) 0);
    }
    Arrays.fill(predictions, 0);
    Arrays.fill(conditions, NO_DIFFERENCE);
    bits.start();
  }

  @Override
  public boolean exhausted() {
    return bits.exhausted();
  }

  private void first(int part, byte[] bins, Coefficients block) throws RefusedPicture {
    predictions[part] += difference(part, bins);
    block.setFirst(predictions[part] << scan.low());
  }

  /** The difference to the block before (figures F.19 to F.24). */
  private int difference(int part, byte[] bins) throws RefusedPicture {
    int s0 = conditions[part];
    if (bits.decide(bins, s0) == 0) {
      conditions[part] = NO_DIFFERENCE;
      return 0;
    }
    int negative = bits.decide(bins, s0 + 1);
    magnitudeBin = s0 + 2 + negative;
    int size = bits.decide(bins, magnitudeBin) == 0 ? 0 : size(bins, FIRST_X1, 1);
    conditions[part] = condition(firstConditioning[part], size, negative);
    return signed(magnitude(bins, size), negative);
  }

  private static int condition(FirstConditioning conditioning, int size, int negative) {
    if (size < (1 << conditioning.lower()) >> 1) return NO_DIFFERENCE;
    boolean large = size > (1 << conditioning.upper()) >> 1;
    return (large ? LARGE_DIFFERENCE : SMALL_DIFFERENCE) + negative * NEGATIVE;
  }

  /** A band of coefficients, or all of a block but the first (figure F.20). */
  private void others(byte[] bins, int conditioning, Coefficients block) throws RefusedPicture {
    for (int index = Math.max(1, scan.from()); index <= scan.to(); index++) {
      if (bits.decide(bins, bin(index)) == 1) return; // the end of the block
      while (bits.decide(bins, bin(index) + 1) == 0)
        if (++index > scan.to()) throw bits.damaged();
      int negative = bits.decideEvenly();
      magnitudeBin = bin(index) + 2;
      int size = 0;
      if (bits.decide(bins, magnitudeBin) == 1)
        size = bits.decide(bins, magnitudeBin) == 0 ? 1 : size(bins, index <= conditioning ? LOW_X2 : HIGH_X2, 2);
      block.set(index, signed(magnitude(bins, size), negative) << scan.low());
    }
  }

  /** One more bit of coefficients that are not zero, and further ones that are one (figures G.10 and G.11). */
  private void refine(byte[] bins, Coefficients block) throws RefusedPicture {
    long history = block.history() & scan.band();
    int known = Long.SIZE - 1 - Long.numberOfLeadingZeros(history); // EOBx: there is no end before it
    for (int index = scan.from(); index <= scan.to(); index++) {
      if (index > known && bits.decide(bins, bin(index)) == 1) return;
      while ((history >>> index & 1) == 0 && bits.decide(bins, bin(index) + 1) == 0)
        if (++index > scan.to()) throw bits.damaged();
      if ((history >>> index & 1) == 0) block.set(index, signed(1, bits.decideEvenly()) << scan.low());
      else if (bits.decide(bins, bin(index) + 2) == 1) block.correct(index, 1 << scan.low());
    }
  }

  private static int bin(int index) {
    return BINS_EACH * (index - 1);
  }

  /** Sz, a power of two, as long as it is found to be larger (figure F.23). */
  private int size(byte[] bins, int from, int least) throws RefusedPicture {
    int size = least;
    for (magnitudeBin = from; bits.decide(bins, magnitudeBin) == 1; magnitudeBin++, size <<= 1)
      if (size >= LARGEST) throw bits.damaged();
    return size;
  }

  /** The bits of a number below its highest (figure F.24), and one. */
  private int magnitude(byte[] bins, int size) {
    int magnitude = size;
    for (int bit = size >> 1; bit > 0; bit >>= 1)
      if (bits.decide(bins, magnitudeBin + TO_BITS) == 1) magnitude |= bit;
    return magnitude + 1;
  }

  private static int signed(int magnitude, int negative) {
    return negative == 1 ? -magnitude : magnitude;
  }
}

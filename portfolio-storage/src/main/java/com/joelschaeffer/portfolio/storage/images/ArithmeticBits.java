package com.joelschaeffer.portfolio.storage.images;

/**
 * The binary decisions of a scan that is coded arithmetically.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, D.2</a>
 */
final class ArithmeticBits {

  private static final int WHOLE = 0x10000;
  private static final int HALF = 0x8000;
  /** Bits that are read at a time. */
  private static final int READ = 16;
  /**
   * Bits that may be read behind the end. A writer leaves out bytes of zero there (D.1.8), and a blank picture needs
   * few bits for very many blocks.
   */
  private static final int LEFT_OUT = 4096;

  private final EntropyBits bits;
  private final byte[] even = {ProbabilityEstimates.EVEN};
  /** The size of the interval, A. */
  private int interval;
  /** Where in the interval the code lies, C; with more bits below it. */
  private long code;
  private int spare;

  ArithmeticBits(EntropyBits bits) {
    this.bits = bits;
    start();
  }

  /** Begins anew, at the start of the scan and after a restart marker (D.2.7). */
  void start() {
    interval = WHOLE;
    code = bits.take(READ);
    spare = 0;
  }

  /**
   * Decodes a decision, and learns from it.
   *
   * @param statistics states of {@link ProbabilityEstimates}
   * @param bin        which of them the decision depends on
   * @return 0 or 1
   */
  int decide(byte[] statistics, int bin) {
    byte state = statistics[bin];
    int entry = ProbabilityEstimates.entry(state);
    int qe = ProbabilityEstimates.qe(entry);
    interval -= qe;
    long end = (long) interval << spare;
    boolean likely;
    if (code < end) {
      if (interval >= HALF) return state & 1;
      likely = interval >= qe;
    } else {
      code -= end;
      likely = interval < qe; // the parts are exchanged where the less probable one is larger (D.2.4)
      interval = qe;
    }
    statistics[bin] = likely
        ? ProbabilityEstimates.afterMoreProbable(entry)
        : ProbabilityEstimates.afterLessProbable(entry);
    renormalise();
    return likely ? state & 1 : ~state & 1;
  }

  /** Decodes a decision for which nothing is learnt. */
  int decideEvenly() {
    return decide(even, 0);
  }

  /** Doubles the interval until it is at least half (D.2.6). */
  private void renormalise() {
    int doublings = Integer.numberOfLeadingZeros(interval) - Integer.numberOfLeadingZeros(HALF);
    interval <<= doublings;
    spare -= doublings;
    if (spare < 0) {
      code = code << READ | bits.take(READ);
      spare += READ;
    }
  }

  /** Whether more was read behind the end of the scan than a writer may have left out. */
  boolean exhausted() {
    return bits.overdrawn() > LEFT_OUT;
  }

  /** What to say about decisions that make no sense. */
  RefusedPicture damaged() {
    return bits.damaged();
  }
}

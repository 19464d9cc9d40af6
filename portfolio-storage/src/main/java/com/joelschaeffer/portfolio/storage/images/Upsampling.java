package com.joelschaeffer.portfolio.storage.images;

/**
 * Enlarges rows of a channel that has fewer samples than the picture has pixels. Twice as many are put in between by a
 * triangle: three parts of the nearer sample, one of the farther, as libjpeg does; more are repeated.
 * For one thread.
 */
final class Upsampling {

  private static final int TWICE = 2;

  private final int width;
  private final int timesAcross;
  private final int timesDown;
  private final boolean blendsAcross;
  private final boolean blendsDown;
  /** Four times the samples of a row. */
  private final int[] sums;
  private final byte[] row;

  /** @param width samples of a row, before they are enlarged */
  Upsampling(int width, int timesAcross, int timesDown) {
    this.width = width;
    this.timesAcross = timesAcross;
    this.timesDown = timesDown;
    boolean little = timesAcross <= TWICE && timesDown <= TWICE;
    blendsAcross = little && timesAcross == TWICE;
    blendsDown = little && timesDown == TWICE;
    sums = new int[width];
    row = new byte[width * timesAcross];
  }

  /** Whether a row takes part of the row beside it. */
  boolean blendsDown() {
    return blendsDown;
  }

  /**
   * The row of samples that a line lies next to, after the one it lies in.
   *
   * @param line of the picture
   * @param last the last row of samples
   */
  int fartherRow(int line, int last) {
    int nearer = line / timesDown;
    if (!blendsDown) return nearer;
    return Math.clamp(line % TWICE == 0 ? nearer - 1 : nearer + 1, 0, last);
  }

  /**
   * Makes a line of the picture; the array is used again for the next.
   *
   * @param nearer  where the row of samples begins that the line lies in
   * @param farther where the other begins
   */
  byte[] line(byte[] samples, int nearer, int farther, int line) {
    for (int x = 0; x < width; x++)
      sums[x] = blendsDown
          ? 3 * (samples[nearer + x] & 0xff) + (samples[farther + x] & 0xff)
          : 4 * (samples[nearer + x] & 0xff);
    if (blendsAcross) blend();
    else
      repeat(line % TWICE == 0 ? 1 : 2);
    return row;
  }

  /** Halves are rounded up and down by turns, so that nothing becomes lighter. */
  private void blend() {
    int left = blendsDown ? 8 : 4;
    int right = blendsDown ? 7 : 8;
    int before = sums[0];
    for (int x = 0; x < width; x++) {
      int sum = sums[x];
      int after = x + 1 < width ? sums[x + 1] : sum;
      row[2 * x] = (byte) ((3 * sum + before + left) >> 4);
      row[2 * x + 1] = (byte) ((3 * sum + after + right) >> 4);
      before = sum;
    }
  }

  private void repeat(int half) {
    for (int x = 0, to = 0; x < width; x++)
      for (int i = 0; i < timesAcross; i++)
        row[to++] = (byte) ((sums[x] + half) >> 2);
  }
}

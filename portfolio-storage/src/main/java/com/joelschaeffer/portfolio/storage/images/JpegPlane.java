package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.JpegTables.Component;
import java.util.Arrays;

/** The samples of one colour channel, for as many rows as the smallest coded unit of the picture has. For one thread. */
final class JpegPlane {

  private static final int COEFFICIENTS = 64;

  private final Component component;
  private final int blockWidth;
  private final int blockHeight;
  private final ScaledTransform transform;
  private final float[] multipliers = new float[COEFFICIENTS];
  private final float[] block = new float[COEFFICIENTS];
  private final byte[] samples;
  private final int units;
  private final int stride;
  private int prediction;

  /**
   * Makes room for a row of units.
   *
   * @param blockWidth samples that a block becomes across
   * @param units      coded units in a row of them
   */
  JpegPlane(Component component, int blockWidth, int blockHeight, int units) {
    this.component = component;
    this.blockWidth = blockWidth;
    this.blockHeight = blockHeight;
    transform = new ScaledTransform(blockWidth, blockHeight);
    for (int i = 0; i < COEFFICIENTS; i++)
      multipliers[i] = component.quantisation()[i] * ScaledTransform.scale(EntropyBits.ZIGZAG[i]);
    this.units = units;
    stride = units * component.across() * blockWidth;
    samples = new byte[Math.multiplyExact(stride, component.down() * blockHeight)];
  }

  /** Forgets what came before: after a restart marker nothing depends on it (T.81, F.2.1.3.1). */
  void restart() {
    prediction = 0;
  }

  /** Decodes this channel's part of a coded unit. */
  void decode(EntropyBits bits, int unit) throws RefusedPicture {
    for (int y = 0; y < component.down(); y++)
      for (int x = 0; x < component.across(); x++) {
        prediction = bits.block(component.coding(), prediction, multipliers, block);
        int at = y * blockHeight * stride + (unit * component.across() + x) * blockWidth;
        if (bits.onlyFirst()) {
          transform.writeEven(block[0], samples, at, stride);
        } else {
          transform.write(block, samples, at, stride);
          Arrays.fill(block, 0);
        }
      }
  }

  /** Coded units in a row of them. */
  int units() {
    return units;
  }

  /** Rows of samples in a row of units. */
  int height() {
    return component.down() * blockHeight;
  }

  byte[] samples() {
    return samples;
  }

  int stride() {
    return stride;
  }
}

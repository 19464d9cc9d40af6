package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ScaledFrame.ScaledBlock;
import java.util.Arrays;

/**
 * The samples of one colour channel, for as many rows as the smallest coded unit of the picture has and one more above them.
 * For one thread.
 */
final class JpegPlane {

  private final int across;
  private final int down;
  private final ScaledBlock scaled;
  private final ScaledTransform transform;
  private final Upsampling upsampling;
  private final float[] multipliers = new float[ZigZag.LENGTH];
  private final float[] block = new float[ZigZag.LENGTH];
  private final byte[] samples;
  private final int stride;
  /** Rows of samples of the channel, and the first of them that is in {@link #samples} below the one above. */
  private final int sampleRows;
  private int top;
  private int prediction;
  private byte[] line;
  private int lineStart;

  /**
   * Makes room for a row of units.
   *
   * @param index        which channel it is
   * @param quantisation steps of the coefficients, in the order of the stream
   */
  private JpegPlane(ScaledFrame frame, int index, int[] quantisation) {
    var channel = frame.frame().channels().get(index);
    across = channel.across();
    down = channel.down();
    scaled = frame.blocks().get(index);
    transform = new ScaledTransform(scaled.width(), scaled.height());
    upsampling = new Upsampling(Math.ceilDiv(frame.width(), scaled.timesAcross()), scaled.timesAcross(),
        scaled.timesDown());
    for (int i = 0; i < multipliers.length; i++)
      multipliers[i] = quantisation[i] * ScaledTransform.scale(ZigZag.ORDER[i]);
    sampleRows = Math.ceilDiv(frame.height(), scaled.timesDown());
    stride = frame.frame().unitsAcross() * across * scaled.width();
    samples = new byte[Math.multiplyExact(stride, down * scaled.height() + 1)];
    line = samples;
  }

  /** The planes of all channels; {@code quantisation} has the steps of each. */
  static JpegPlane[] all(ScaledFrame frame, int[][] quantisation) {
    var planes = new JpegPlane[quantisation.length];
    for (int i = 0; i < planes.length; i++)
      planes[i] = new JpegPlane(frame, i, quantisation[i]);
    return planes;
  }

  /** Forgets what came before: after a restart marker nothing depends on it (T.81, F.2.1.3.1). */
  void restart() {
    prediction = 0;
  }

  /** Decodes this channel's part of a coded unit. */
  void decode(EntropyBits bits, JpegTables.Coding coding, int unit) throws RefusedPicture {
    for (int y = 0; y < down; y++)
      for (int x = 0; x < across; x++) {
        prediction = bits.block(coding, prediction, multipliers, block);
        int at = start(unit * across + x, y);
        if (bits.onlyFirst()) {
          transform.writeEven(block[0], samples, at, stride);
        } else {
          transform.write(block, samples, at, stride);
          Arrays.fill(block, 0);
        }
      }
  }

  /** Makes the samples of a row of units out of coefficients that were collected. */
  void fill(Coefficients coefficients, int unitRow) {
    for (int y = 0; y < down; y++)
      for (int x = 0; x * scaled.width() < stride; x++) {
        coefficients.moveTo(unitRow * down + y, x);
        if (coefficients.onlyFirst()) {
          transform.writeEven(coefficients.first() * multipliers[0], samples, start(x, y), stride);
        } else {
          coefficients.load(multipliers, block);
          transform.write(block, samples, start(x, y), stride);
        }
      }
  }

  private int start(int blockColumn, int blockRow) {
    return (1 + blockRow * scaled.height()) * stride + blockColumn * scaled.width();
  }

  /** Lines of the picture that a row of units holds. */
  int height() {
    return down * scaled.height() * scaled.timesDown();
  }

  /** Lines at the lower edge of a row of units for which the next has to be known. */
  int pendingLines() {
    return upsampling.blendsDown() ? 1 : 0;
  }

  /** Goes on to the next row of units; the last row of samples stays above it. */
  void advance() {
    System.arraycopy(samples, samples.length - stride, samples, 0, stride);
    top += down * scaled.height();
  }

  /** Prepares a line of the picture, counted from its top; {@link #line()} and {@link #lineStart()} then tell where it is. */
  void prepare(int pictureLine) {
    int nearer = (pictureLine / scaled.timesDown() - top + 1) * stride;
    if (scaled.timesAcross() == 1 && scaled.timesDown() == 1) {
      lineStart = nearer;
      return;
    }
    int farther = (upsampling.fartherRow(pictureLine, sampleRows - 1) - top + 1) * stride;
    line = upsampling.line(samples, nearer, farther, pictureLine);
  }

  byte[] line() {
    return line;
  }

  int lineStart() {
    return lineStart;
  }
}

package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;
import java.util.Arrays;

/**
 * Scales a picture down while its rows arrive, so that memory holds a dozen rows and the result. Vertically first: whole
 * rows are weighted and added, which the virtual machine does eight samples at a time. Colours are multiplied by alpha
 * meanwhile, so that what is invisible does not shine through.
 */
final class Reduction implements RowSink {

  /** Rows taken together, so that each pass over a sum adds four of them. */
  private static final int BATCH = 4;
  /** More target rows than can be in work at a time: six lobes, and one more for each row of a batch. */
  private static final int SUMS = 12;

  private final int sourceHeight;
  private final int targetWidth;
  private final int targetHeight;
  private final Samples samples;
  private final LanczosWeights across;
  private final LanczosWeights down;
  private final float[][] batch;
  private final float[][] sums;
  private final byte[] result;
  private int taken;
  private int finished;

  /** Target sides are at least 1 and at most those of the source. */
  Reduction(Samples samples, LanczosWeights across, LanczosWeights down) {
    this.samples = samples;
    this.across = across;
    this.down = down;
    targetWidth = across.targets();
    targetHeight = down.targets();
    sourceHeight = down.sources();
    int channels = samples.channels();
    batch = new float[BATCH][across.sources() * channels];
    sums = new float[SUMS][across.sources() * channels];
    result = new byte[Math.multiplyExact(targetWidth * channels, targetHeight)];
  }

  /** Memory that a reduction takes, its result included. */
  static long bytes(Samples samples, int sourceWidth, long targetPixels) {
    return samples.channels() * (4L * (BATCH + SUMS) * sourceWidth + targetPixels);
  }

  @Override
  public void row(byte[] row) {
    if (taken == sourceHeight) throw new IllegalStateException("more than " + sourceHeight + " rows");
    load(row, batch[taken % BATCH]);
    taken++;
    if (taken % BATCH == 0 || taken == sourceHeight) addBatch();
  }

  /** The interleaved samples of the reduced picture, once every row has come. */
  byte[] result() {
    if (finished < targetHeight)
      throw new IllegalStateException("only " + taken + " of " + sourceHeight + " rows came");
    return result;
  }

  private void load(byte[] row, float[] into) {
    if (samples.hasAlpha()) {
      loadMultiplied(row, into);
      return;
    }
    for (int i = 0; i < into.length; i++)
      into[i] = row[i] & 0xff;
  }

  private void loadMultiplied(byte[] row, float[] into) {
    int channels = samples.channels();
    for (int i = 0; i < into.length; i += channels) {
      float alpha = row[i + channels - 1] & 0xff;
      for (int c = 0; c < channels - 1; c++)
        into[i + c] = (row[i + c] & 0xff) * alpha / 255;
      into[i + channels - 1] = alpha;
    }
  }

  private void addBatch() {
    int start = (taken - 1) / BATCH * BATCH;
    for (int y = finished; y < targetHeight && down.first(y) < taken; y++) {
      // a last batch that is not full holds old rows behind its end; their weight is zero
      add(sums[y % SUMS], down.weight(y, start), down.weight(y, start + 1), down.weight(y, start + 2),
          down.weight(y, start + 3));
    }
    while (finished < targetHeight && down.last(finished) < taken) {
      shrink(sums[finished % SUMS], finished * targetWidth * samples.channels());
      Arrays.fill(sums[finished % SUMS], 0);
      finished++;
    }
  }

  private void add(float[] sum, float w0, float w1, float w2, float w3) {
    float[] a = batch[0];
    float[] b = batch[1];
    float[] c = batch[2];
    float[] d = batch[3];
    for (int i = 0; i < sum.length; i++)
      sum[i] += w0 * a[i] + w1 * b[i] + w2 * c[i] + w3 * d[i];
  }

  private void shrink(float[] row, int to) {
    switch (samples) {
      case RGB -> shrinkRgb(row, to);
      case GRAY, GRAY_ALPHA, RGBA -> shrinkAny(row, to);
    }
  }

  private void shrinkRgb(float[] row, int to) {
    for (int x = 0, out = to; x < targetWidth; x++, out += 3) {
      float[] weights = across.weights(x);
      float red = 0;
      float green = 0;
      float blue = 0;
      for (int i = 0, at = across.first(x) * 3; i < weights.length; i++, at += 3) {
        float weight = weights[i];
        red += weight * row[at];
        green += weight * row[at + 1];
        blue += weight * row[at + 2];
      }
      result[out] = rounded(red);
      result[out + 1] = rounded(green);
      result[out + 2] = rounded(blue);
    }
  }

  private void shrinkAny(float[] row, int to) {
    int channels = samples.channels();
    for (int x = 0, out = to; x < targetWidth; x++, out += channels) {
      float alpha = samples.hasAlpha() ? weighted(row, x, channels - 1) : 255;
      for (int c = 0; c < samples.colors(); c++)
        result[out + c] = alpha < 0.5f ? 0 : rounded(weighted(row, x, c) * 255 / alpha);
      if (samples.hasAlpha()) result[out + channels - 1] = rounded(alpha);
    }
  }

  private float weighted(float[] row, int x, int channel) {
    float[] weights = across.weights(x);
    int channels = samples.channels();
    float sum = 0;
    for (int i = 0, at = across.first(x) * channels + channel; i < weights.length; i++, at += channels)
      sum += weights[i] * row[at];
    return sum;
  }

  private static byte rounded(float value) {
    return (byte) Math.max(0, Math.min(255, (int) (value + 0.5f)));
  }
}

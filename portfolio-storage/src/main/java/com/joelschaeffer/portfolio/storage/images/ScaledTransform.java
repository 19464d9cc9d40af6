package com.joelschaeffer.portfolio.storage.images;

/**
 * Turns the coefficients of a block into 8, 4, 2 or 1 samples a side, of its lowest frequencies only: a picture of a smaller
 * scale, as sharp as that scale can show it, for a part of the work. Width and height may differ, so that a channel stored with
 * fewer samples comes out as large as the others. For one thread.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, A.3.3</a>
 */
final class ScaledTransform {

  private static final int SIDE = 8;
  private static final float MIDDLE = 128.5f; // T.81, A.3.1, and a half to round
  private static final float COS_1 = cosine(1);
  private static final float COS_2 = cosine(2);
  private static final float COS_3 = cosine(3);
  private static final float COS_4 = cosine(4);
  private static final float COS_5 = cosine(5);
  private static final float COS_6 = cosine(6);
  private static final float COS_7 = cosine(7);

  private final int width;
  private final int height;

  /**
   * Makes a transform to so many samples.
   *
   * @param width  samples across, 1, 2, 4 or 8
   * @param height samples down, 1, 2, 4 or 8
   */
  ScaledTransform(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** What {@link #write} wants each coefficient to be multiplied with, besides its step of quantisation. */
  static float scale(int index) {
    double across = index % SIDE == 0 ? 1 : Math.sqrt(2);
    double down = index / SIDE == 0 ? 1 : Math.sqrt(2);
    return (float) (across * down / SIDE);
  }

  /**
   * Writes the samples of a block.
   *
   * @param block  coefficients in rows
   * @param plane  receives samples from {@code at} on, one row each {@code stride}
   */
  void write(float[] block, byte[] plane, int at, int stride) {
    for (int x = 0; x < width; x++)
      transform(block, x, SIDE, height);
    for (int y = 0, to = at; y < height; y++, to += stride) {
      transform(block, y * SIDE, 1, width);
      for (int x = 0; x < width; x++)
        plane[to + x] = sample(block[y * SIDE + x]);
    }
  }

  /** The same for a block whose only coefficient is its first. */
  void writeEven(float first, byte[] plane, int at, int stride) {
    byte sample = sample(first);
    for (int y = 0, to = at; y < height; y++, to += stride)
      for (int x = 0; x < width; x++)
        plane[to + x] = sample;
  }

  private static byte sample(float value) {
    int rounded = (int) (value + MIDDLE);
    return (byte) (rounded < 0 ? 0 : Math.min(rounded, 255));
  }

  private static void transform(float[] line, int at, int step, int length) {
    switch (length) {
      case 8 -> eight(line, at, step);
      case 4 -> four(line, at, step);
      case 2 -> two(line, at, step);
      default -> {
        // one sample is its mean
      }
    }
  }

  private static void two(float[] line, int at, int step) {
    float mean = line[at];
    float slope = line[at + step] * COS_4;
    line[at] = mean + slope;
    line[at + step] = mean - slope;
  }

  private static void four(float[] line, int at, int step) {
    float f0 = line[at];
    float f1 = line[at + step];
    float f2 = line[at + 2 * step] * COS_4;
    float f3 = line[at + 3 * step];
    float outer = f1 * COS_2 + f3 * COS_6;
    float inner = f1 * COS_6 - f3 * COS_2;
    line[at] = f0 + f2 + outer;
    line[at + step] = f0 - f2 + inner;
    line[at + 2 * step] = f0 - f2 - inner;
    line[at + 3 * step] = f0 + f2 - outer;
  }

  private static void eight(float[] line, int at, int step) {
    float f1 = line[at + step];
    float f3 = line[at + 3 * step];
    float f5 = line[at + 5 * step];
    float f7 = line[at + 7 * step];
    float odd0 = f1 * COS_1 + f3 * COS_3 + f5 * COS_5 + f7 * COS_7;
    float odd1 = f1 * COS_3 - f3 * COS_7 - f5 * COS_1 - f7 * COS_5;
    float odd2 = f1 * COS_5 - f3 * COS_1 + f5 * COS_7 + f7 * COS_3;
    float odd3 = f1 * COS_7 - f3 * COS_5 + f5 * COS_3 - f7 * COS_1;

    float f0 = line[at];
    float f2 = line[at + 2 * step];
    float f4 = line[at + 4 * step] * COS_4;
    float f6 = line[at + 6 * step];
    float outer = f2 * COS_2 + f6 * COS_6;
    float inner = f2 * COS_6 - f6 * COS_2;
    float even0 = f0 + f4 + outer;
    float even1 = f0 - f4 + inner;
    float even2 = f0 - f4 - inner;
    float even3 = f0 + f4 - outer;

    line[at] = even0 + odd0;
    line[at + step] = even1 + odd1;
    line[at + 2 * step] = even2 + odd2;
    line[at + 3 * step] = even3 + odd3;
    line[at + 4 * step] = even3 - odd3;
    line[at + 5 * step] = even2 - odd2;
    line[at + 6 * step] = even1 - odd1;
    line[at + 7 * step] = even0 - odd0;
  }

  /** Of so many sixteenths of half a turn. */
  private static float cosine(int sixteenths) {
    return (float) Math.cos(sixteenths * Math.PI / 16);
  }
}

package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;

/** Turns the stored samples of a PNG row into eight-bit gray or RGB, with alpha where the file has any transparency. */
final class PngColors {

  private final PngHeader header;
  private final byte[] palette;
  private final byte[] transparency;
  private final int[] transparentColor;

  /** @param transparency the tRNS chunk, empty when there is none */
  PngColors(PngHeader header, byte[] palette, byte[] transparency) {
    this.header = header;
    this.palette = palette;
    this.transparency = transparency;
    this.transparentColor = transparentColor(header, transparency);
  }

  Samples samples() {
    boolean alpha = header.colorType() >= 4 || transparentColor.length > 0
        || (header.indexed() && transparency.length > 0);
    boolean color = header.colorType() != 0 && header.colorType() != 4;
    if (color) return alpha ? Samples.RGBA : Samples.RGB;
    return alpha ? Samples.GRAY_ALPHA : Samples.GRAY;
  }

  /**
   * Converts {@code pixels} pixels of an unfiltered row.
   *
   * @param at   where the first converted pixel goes
   * @param step distance in {@code out} from one converted pixel to the next
   */
  void convert(byte[] stored, int pixels, byte[] out, int at, int step) throws RefusedPicture {
    if (header.indexed()) convertIndexed(stored, pixels, out, at, step);
    else
      convertDirect(stored, pixels, out, at, step);
  }

  private void convertIndexed(byte[] stored, int pixels, byte[] out, int at, int step) throws RefusedPicture {
    boolean alpha = samples().hasAlpha();
    for (int x = 0, to = at; x < pixels; x++, to += step) {
      int index = sample(stored, x);
      if (index * 3 + 2 >= palette.length) throw RefusedPicture.corrupt("a colour is not in its palette");
      System.arraycopy(palette, index * 3, out, to, 3);
      if (alpha) out[to + 3] = index < transparency.length ? transparency[index] : (byte) 255;
    }
  }

  private void convertDirect(byte[] stored, int pixels, byte[] out, int at, int step) {
    int channels = header.channels();
    boolean keyed = transparentColor.length > 0;
    for (int x = 0, to = at; x < pixels; x++, to += step) {
      boolean transparent = keyed;
      for (int c = 0; c < channels; c++) {
        int sample = sample(stored, x * channels + c);
        if (keyed) transparent &= sample == transparentColor[c];
        out[to + c] = eightBit(sample);
      }
      if (keyed) out[to + channels] = (byte) (transparent ? 0 : 255);
    }
  }

  private int sample(byte[] stored, int index) {
    int depth = header.depth();
    if (depth == 8) return stored[index] & 0xff;
    if (depth == 16) return bigEndian(stored, index);
    int bit = index * depth;
    return (stored[bit >> 3] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  }

  private static int bigEndian(byte[] bytes, int index) {
    return (bytes[2 * index] & 0xff) << 8 | (bytes[2 * index + 1] & 0xff);
  }

  private byte eightBit(int sample) {
    return switch (header.depth()) {
      case 8 -> (byte) sample;
      case 16 -> (byte) ((sample * 255 + 32_767) / 65_535);
      default -> (byte) (sample * 255 / ((1 << header.depth()) - 1));
    };
  }

  private static int[] transparentColor(PngHeader header, byte[] transparency) {
    int channels = header.channels();
    boolean keyable = header.colorType() == 0 || header.colorType() == 2;
    if (!keyable || transparency.length < 2 * channels) return new int[0];
    var color = new int[channels];
    for (int c = 0; c < channels; c++)
      color[c] = bigEndian(transparency, c);
    return color;
  }
}

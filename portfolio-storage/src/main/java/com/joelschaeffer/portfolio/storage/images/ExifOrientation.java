package com.joelschaeffer.portfolio.storage.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the orientation in an EXIF block without reading anything else of it. */
final class ExifOrientation {

  /** Stands before the TIFF structure in JPEG, and in some WebP files. */
  static final String PREAMBLE = "Exif\0\0";

  /** EXIF 2.32 and WebP want no more; PNG files may say anything. */
  static final int MAX_BLOCK = 1 << 20;

  private static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY_BYTES = 12;

  private ExifOrientation() {}

  /** @param tiff the block without preamble */
  static int of(byte[] tiff) {
    if (tiff.length < 8) return UPRIGHT;
    var block = ByteBuffer.wrap(tiff);
    int order = block.getShort(0);
    if (order != 0x4949 && order != 0x4d4d) return UPRIGHT;
    block.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = block.getInt(4) & 0xffffffffL;
    if (directory + 2 > tiff.length) return UPRIGHT;
    int entries = block.getShort((int) directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + (long) i * ENTRY_BYTES;
      if (entry + ENTRY_BYTES > tiff.length) return UPRIGHT;
      int at = (int) entry;
      if ((block.getShort(at) & 0xffff) == TAG)
        return known(block.getShort(at + 2) == SHORT ? block.getShort(at + 8) & 0xffff : block.getInt(at + 8));
    }
    return UPRIGHT;
  }

  /** The block without the preamble that some writers put before it. */
  static byte[] withoutPreamble(byte[] exif) {
    var preamble = PREAMBLE.getBytes(StandardCharsets.ISO_8859_1);
    if (exif.length < preamble.length) return exif;
    for (int i = 0; i < preamble.length; i++)
      if (exif[i] != preamble[i]) return exif;
    return Arrays.copyOfRange(exif, preamble.length, exif.length);
  }

  private static int known(int value) {
    return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
}

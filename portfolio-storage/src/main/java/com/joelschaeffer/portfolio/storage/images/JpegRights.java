package com.joelschaeffer.portfolio.storage.images;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Puts rights into a JPEG: two APP1 segments behind its APP0, EXIF first, where readers look for it.
 *
 * @see <a href="https://developer.adobe.com/xmp/docs/XMPSpecifications/">XMP Specification part 3, 1.1.3: JPEG</a>
 */
final class JpegRights {

  private static final int START_OF_IMAGE = 0xffd8;
  private static final int APP0 = 0xffe0;
  private static final int APP1 = 0xffe1;
  private static final String XMP_MARK = "http://ns.adobe.com/xap/1.0/\0";
  private static final int SEGMENT_HEAD = 4;

  private JpegRights() {}

  static byte[] into(byte[] jpeg, RightsBlocks blocks) {
    var from = ByteBuffer.wrap(jpeg);
    if (jpeg.length < SEGMENT_HEAD || from.getShort() != (short) START_OF_IMAGE)
      throw new IllegalArgumentException("not a JPEG");
    int at = from.position();
    while (from.getShort(at) == (short) APP0)
      at += Short.BYTES + (from.getShort(at + Short.BYTES) & 0xffff);
    var exif = segment(ExifOrientation.PREAMBLE, blocks.exif());
    var xmp = segment(XMP_MARK, blocks.xmp());
    return ByteBuffer.allocate(jpeg.length + exif.length + xmp.length).put(jpeg, 0, at).put(exif).put(xmp)
        .put(jpeg, at, jpeg.length - at).array();
  }

  private static byte[] segment(String mark, byte[] block) {
    if (block.length == 0) return block;
    int length = SEGMENT_HEAD + mark.length() + block.length;
    return ByteBuffer.allocate(length).putShort((short) APP1).putShort((short) (length - Short.BYTES))
        .put(mark.getBytes(StandardCharsets.ISO_8859_1)).put(block).array();
  }
}

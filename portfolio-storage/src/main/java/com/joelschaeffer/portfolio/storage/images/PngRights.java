package com.joelschaeffer.portfolio.storage.images;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Puts rights into a PNG: chunks eXIf and iTXt before the first pixels.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11iTXt">PNG, third edition, 11.3.3.4 and 11.3.4.5</a>
 */
final class PngRights {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int CHUNK_FRAME = 12;
  private static final String PIXELS = "IDAT";
  /** Keyword, not compressed, no language, no translated keyword. */
  private static final String XMP_HEAD = "XML:com.adobe.xmp\0\0\0\0\0";

  private PngRights() {}

  static byte[] into(byte[] png, RightsBlocks blocks) {
    var from = ByteBuffer.wrap(png);
    if (png.length < Long.BYTES || from.getLong() != SIGNATURE) throw new IllegalArgumentException("not a PNG");
    int at = from.position();
    while (!type(png, at).equals(PIXELS))
      at += CHUNK_FRAME + from.getInt(at);
    var exif = blocks.exif().length == 0 ? new byte[0] : chunk("eXIf", new byte[0], blocks.exif());
    var xmp = chunk("iTXt", XMP_HEAD.getBytes(StandardCharsets.ISO_8859_1), blocks.xmp());
    return ByteBuffer.allocate(png.length + exif.length + xmp.length).put(png, 0, at).put(exif).put(xmp)
        .put(png, at, png.length - at).array();
  }

  private static String type(byte[] png, int at) {
    if (at < 0 || at + CHUNK_FRAME > png.length) throw new IllegalArgumentException("a PNG without pixels");
    return new String(png, at + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
  }

  private static byte[] chunk(String type, byte[] head, byte[] content) {
    int length = head.length + content.length;
    var chunk = ByteBuffer.allocate(CHUNK_FRAME + length).putInt(length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1)).put(head).put(content);
    var sum = new CRC32();
    sum.update(chunk.array(), Integer.BYTES, Integer.BYTES + length);
    return chunk.putInt((int) sum.getValue()).array();
  }
}

package com.joelschaeffer.portfolio.storage.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Puts rights into a WebP: chunks EXIF and XMP at its end, announced in the VP8X at its start, which simple files get first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649.html">RFC 9649, 2.7: extended file format</a>
 */
final class WebpRights {

  private static final int RIFF_HEAD = 12;
  private static final int CHUNK_HEAD = 8;
  private static final int VP8X_BYTES = 10;
  private static final int ALPHA_FLAG = 0x10;
  private static final int EXIF_FLAG = 0x08;
  private static final int XMP_FLAG = 0x04;
  private static final int SIDE_MASK = 0x3fff;

  private WebpRights() {}

  static byte[] into(byte[] webp, RightsBlocks blocks) {
    if (webp.length < RIFF_HEAD + CHUNK_HEAD + VP8X_BYTES || !has("RIFF", webp, 0) || !has("WEBP", webp, CHUNK_HEAD))
      throw new IllegalArgumentException("not a WebP");
    var from = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    int end = Math.min(webp.length, CHUNK_HEAD + from.getInt(Integer.BYTES));
    boolean extended = has("VP8X", webp, RIFF_HEAD);
    var head = extended ? new byte[0] : extension(webp, from);
    var exif = chunk("EXIF", blocks.exif());
    var xmp = chunk("XMP ", blocks.xmp());
    int padding = end & 1;
    int size = end + padding + head.length + exif.length + xmp.length;
    var file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(webp, 0, RIFF_HEAD).put(head)
        .put(webp, RIFF_HEAD, end - RIFF_HEAD).put(new byte[padding]).put(exif).put(xmp)
        .putInt(Integer.BYTES, size - CHUNK_HEAD);
    int flags = RIFF_HEAD + CHUNK_HEAD;
    int announced = XMP_FLAG | (exif.length > 0 ? EXIF_FLAG : 0);
    return file.put(flags, (byte) (file.get(flags) | announced)).array();
  }

  /** VP8X of a file that is nothing but one VP8 or VP8L: its size, and whether it is transparent. */
  private static byte[] extension(byte[] webp, ByteBuffer from) {
    int data = RIFF_HEAD + CHUNK_HEAD;
    if (has("VP8 ", webp, RIFF_HEAD)) {
      int width = from.getShort(data + 6) & SIDE_MASK;
      int height = from.getShort(data + 8) & SIDE_MASK;
      return extension(0, width, height);
    }
    if (!has("VP8L", webp, RIFF_HEAD)) throw new IllegalArgumentException("a WebP without pixels");
    int sizes = from.getInt(data + 1);
    return extension((sizes >> 28 & 1) * ALPHA_FLAG, (sizes & SIDE_MASK) + 1, (sizes >> 14 & SIDE_MASK) + 1);
  }

  private static byte[] extension(int flags, int width, int height) {
    // flags, three bytes kept free, then each side less one in three bytes, of which 14 bits can be used
    return chunk("VP8X", ByteBuffer.allocate(VP8X_BYTES).order(ByteOrder.LITTLE_ENDIAN).put((byte) flags)
        .putShort(4, (short) (width - 1)).putShort(7, (short) (height - 1)).array());
  }

  private static byte[] chunk(String type, byte[] content) {
    if (content.length == 0) return content;
    return ByteBuffer.allocate(CHUNK_HEAD + content.length + (content.length & 1)).order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(StandardCharsets.ISO_8859_1)).putInt(content.length).put(content).array();
  }

  private static boolean has(String type, byte[] webp, int at) {
    return new String(webp, at, Integer.BYTES, StandardCharsets.ISO_8859_1).equals(type);
  }
}

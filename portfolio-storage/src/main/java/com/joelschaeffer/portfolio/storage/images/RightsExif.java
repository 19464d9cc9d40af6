package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.PhotoRights;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes creator and copyright as EXIF Artist and Copyright, for programs that read no XMP. The texts are UTF-8 though EXIF says
 * ASCII: so do all others, on the advice of the Metadata Working Group.
 *
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">EXIF 3.0, 4.6</a>
 */
final class RightsExif {

  private static final int ARTIST = 0x013b;
  private static final int COPYRIGHT = 0x8298;
  private static final int ASCII = 2;
  private static final int HEADER_BYTES = 8;
  private static final int ENTRY_BYTES = 12;
  private static final int INLINE_BYTES = 4;

  private RightsExif() {}

  /** A TIFF structure, most significant bytes first; empty when both are missing. */
  static byte[] block(PhotoRights rights) {
    var texts = new TreeMap<Integer, byte[]>();
    put(texts, ARTIST, rights.creator());
    put(texts, COPYRIGHT, rights.copyright());
    return texts.isEmpty() ? new byte[0] : block(texts);
  }

  /** Unlike in XMP a bracket cannot be escaped here, and no public file shall hold anything that could be taken for HTML. */
  private static void put(SortedMap<Integer, byte[]> texts, int tag, Optional<String> text) {
    text.filter(value -> value.indexOf('<') < 0)
        .ifPresent(value -> texts.put(tag, (value + '\0').getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] block(SortedMap<Integer, byte[]> texts) {
    int valuesAt = HEADER_BYTES + Short.BYTES + ENTRY_BYTES * texts.size() + Integer.BYTES;
    int size = valuesAt + texts.values().stream().mapToInt(text -> text.length + 1).sum();
    var block = ByteBuffer.allocate(size).put(new byte[] {'M', 'M', 0, 42}).putInt(HEADER_BYTES)
        .putShort((short) texts.size());
    for (var entry : texts.entrySet()) {
      byte[] text = entry.getValue();
      block.putShort(entry.getKey().shortValue()).putShort((short) ASCII).putInt(text.length);
      if (text.length <= INLINE_BYTES) {
        block.put(Arrays.copyOf(text, INLINE_BYTES));
      } else {
        block.putInt(valuesAt).put(valuesAt, text);
        valuesAt += text.length + (text.length & 1); // values begin at even places
      }
    }
    return Arrays.copyOf(block.array(), Math.max(valuesAt, block.position()));
  }
}

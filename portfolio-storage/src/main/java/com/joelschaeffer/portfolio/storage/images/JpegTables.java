package com.joelschaeffer.portfolio.storage.images;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the scan of a JPEG: sizes, quantisation and Huffman tables. Only of pictures that
 * {@link ScaledJpegDecoder} reads: baseline and extended sequential, eight bits, gray or three colours, in one scan.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, annex B</a>
 */
final class JpegTables {

  private static final int TABLES = 4;
  private static final int COEFFICIENTS = 64;
  private static final int LONGEST_CODE = 16;

  /** The two tables of a component: for the first coefficient of a block and for the others. */
  record Coding(HuffmanTable first, HuffmanTable others) {}

  /**
   * One colour channel.
   *
   * @param across       samples in a row of the smallest coded unit, in blocks
   * @param down         rows of it, in blocks
   * @param quantisation steps of the coefficients, in the order of the stream
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Component(int across, int down, int[] quantisation, Coding coding) {}

  private final int[][] quantisation = new int[TABLES][];
  private final @Nullable HuffmanTable[] first = new HuffmanTable[TABLES];
  private final @Nullable HuffmanTable[] others = new HuffmanTable[TABLES];
  private byte[] frame = {};
  private int restartInterval;

  private JpegTables() {}

  /**
   * Reads the tables.
   *
   * @param segments the segments before the scan, whole
   * @return empty when they are damaged, or of a kind that the JDK's decoder must read
   */
  static Optional<JpegTables> of(byte[] segments) {
    var tables = new JpegTables();
    try {
      tables.read(segments);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return Optional.of(tables);
  }

  private void read(byte[] segments) {
    int at = 0;
    while (at < segments.length) {
      int length = u16(segments, at + 2);
      byte[] content = Arrays.copyOfRange(segments, at + 4, at + 2 + length);
      switch (segments[at + 1] & 0xff) {
        case 0xdb -> readQuantisation(content);
        case 0xc4 -> readCodes(content);
        case 0xdd -> restartInterval = u16(content, 0);
        case 0xc0, 0xc1 -> frame = content;
        default -> {
          // says nothing about coefficients
        }
      }
      at += 2 + length;
    }
  }

  private void readQuantisation(byte[] content) {
    for (int at = 0; at < content.length;) {
      boolean wide = (content[at] & 0xf0) != 0;
      var steps = new int[COEFFICIENTS];
      for (int i = 0; i < COEFFICIENTS; i++)
        steps[i] = wide ? u16(content, at + 1 + 2 * i) : content[at + 1 + i] & 0xff;
      quantisation[content[at] & 0xf] = steps;
      at += 1 + COEFFICIENTS * (wide ? 2 : 1);
    }
  }

  private void readCodes(byte[] content) {
    for (int at = 0; at < content.length;) {
      var counts = new int[LONGEST_CODE];
      int sum = 0;
      for (int i = 0; i < LONGEST_CODE; i++) {
        counts[i] = content[at + 1 + i] & 0xff;
        sum += counts[i];
      }
      int from = at + 1 + LONGEST_CODE;
      if (from + sum > content.length) throw new IllegalArgumentException("codes without symbols");
      var table = new HuffmanTable(counts, Arrays.copyOfRange(content, from, from + sum));
      ((content[at] & 0xf0) == 0 ? first : others)[content[at] & 0xf] = table;
      at = from + sum;
    }
  }

  /** Units of coded blocks between two restart markers; 0 where there are none. */
  int restartInterval() {
    return restartInterval;
  }

  /**
   * The channels in their order.
   *
   * @param scan the header of the scan, after its length
   * @return empty when something of them is missing, or they are not all in this scan
   */
  Optional<Component[]> components(byte[] scan) {
    int count = frame.length < 6 ? 0 : frame[5];
    if ((count != 1 && count != 3) || frame.length < 6 + 3 * count || scan.length < 4 + 2 * count || scan[0] != count)
      return Optional.empty();
    var components = new Component[count];
    for (int i = 0; i < count; i++) {
      int tables = scan[2 + 2 * i] & 0xff;
      int at = 6 + 3 * i;
      if (scan[1 + 2 * i] != frame[at] || tables >> 4 >= TABLES || (tables & 0xf) >= TABLES || frame[at + 2] < 0
          || frame[at + 2] >= TABLES)
        return Optional.empty();
      var steps = quantisation[frame[at + 2]];
      var firstTable = first[tables >> 4];
      var otherTable = others[tables & 0xf];
      if (steps == null || firstTable == null || otherTable == null) return Optional.empty();
      // a channel that is alone in its scan comes block by block, whatever its sampling (A.2.2)
      int across = count == 1 ? 1 : frame[at + 1] >> 4;
      int down = count == 1 ? 1 : frame[at + 1] & 0xf;
      components[i] = new Component(across, down, steps, new Coding(firstTable, otherTable));
    }
    return Optional.of(components);
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}

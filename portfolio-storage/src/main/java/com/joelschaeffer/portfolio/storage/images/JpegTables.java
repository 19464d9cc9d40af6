package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ScanHeader.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the segments of a JPEG define for the scans that follow them: the frame, steps of quantisation, Huffman's codes, the
 * conditioning of arithmetic coding. Only of pictures of eight bits in gray or three colours.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, B.2.4</a>
 */
final class JpegTables {

  private static final int TABLES = 4;
  private static final int LONGEST_CODE = 16;
  private static final String MISSING = "a table is missing by which its pixels are coded";

  /** The two tables of a component: for the first coefficient of a block and for the others. */
  record Coding(HuffmanTable first, HuffmanTable others) {}

  /**
   * How arithmetic coding chooses its statistics for first coefficients, by the difference before (T.81, F.1.4.4.1.2).
   *
   * @param lower differences up to half of 2 to the power of it count as none
   * @param upper differences over half of 2 to the power of it count as large
   */
  record FirstConditioning(int lower, int upper) {
    FirstConditioning {
      if (lower > upper) throw new IllegalArgumentException("bounds " + lower + " and " + upper);
    }
  }

  private final int[][] quantisation = new int[TABLES][];
  private final @Nullable HuffmanTable[] first = new HuffmanTable[TABLES];
  private final @Nullable HuffmanTable[] others = new HuffmanTable[TABLES];
  private final FirstConditioning[] firstConditioning = new FirstConditioning[TABLES];
  private final int[] othersConditioning = new int[TABLES];
  private Optional<JpegFrame> frame = Optional.empty();
  private int restartInterval;

  private JpegTables() {
    Arrays.fill(firstConditioning, new FirstConditioning(0, 1)); // F.1.4.4.1.4
    Arrays.fill(othersConditioning, 5); // F.1.4.4.2.1
  }

  /**
   * Reads the segments before the first scan.
   *
   * @param segments whole segments
   * @return empty when they are damaged, or of a kind that the JDK's decoder must read
   */
  static Optional<JpegTables> of(byte[] segments) {
    var tables = new JpegTables();
    try {
      for (int at = 0; at < segments.length;) {
        int length = u16(segments, at + 2);
        tables.define(segments[at + 1] & 0xff, Arrays.copyOfRange(segments, at + 4, at + 2 + length));
        at += 2 + length;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return Optional.of(tables);
  }

  /**
   * Takes a segment in.
   *
   * @param content what follows its length
   * @throws IllegalArgumentException  when it is damaged
   * @throws IndexOutOfBoundsException when it is damaged
   */
  void define(int marker, byte[] content) {
    switch (marker) {
      case JpegFile.DQT -> readQuantisation(content);
      case JpegFile.DHT -> readCodes(content);
      case JpegFile.DAC -> readConditioning(content);
      case JpegFile.DRI -> restartInterval = u16(content, 0);
      case JpegFile.SOF0, JpegFile.SOF1, JpegFile.SOF2, JpegFile.SOF9, JpegFile.SOF10 -> frame = Optional.of(
          JpegFrame.of(marker, content));
      default -> {
        // says nothing about coefficients
      }
    }
  }

  private void readQuantisation(byte[] content) {
    for (int at = 0; at < content.length;) {
      boolean wide = (content[at] & 0xf0) != 0;
      var steps = new int[ZigZag.LENGTH];
      for (int i = 0; i < steps.length; i++)
        steps[i] = wide ? u16(content, at + 1 + 2 * i) : content[at + 1 + i] & 0xff;
      quantisation[content[at] & 0xf] = steps;
      at += 1 + steps.length * (wide ? 2 : 1);
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

  /** T.81, B.2.4.3. */
  private void readConditioning(byte[] content) {
    for (int at = 0; at < content.length; at += 2) {
      int table = content[at] & 0xf;
      int value = content[at + 1] & 0xff;
      if ((content[at] & 0xf0) == 0) firstConditioning[table] = new FirstConditioning(value & 0xf, value >> 4);
      else
        othersConditioning[table] = value;
    }
  }

  /** Empty when there is none of a kind that is read here. */
  Optional<JpegFrame> frame() {
    return frame;
  }

  /** Units of coded blocks between two restart markers; 0 where there are none. */
  int restartInterval() {
    return restartInterval;
  }

  /**
   * Steps of coefficients, in the order of the stream.
   *
   * @throws RefusedPicture when the table is missing
   */
  int[] quantisation(int table) throws RefusedPicture {
    if (table >= TABLES) throw RefusedPicture.corrupt(MISSING);
    return found(quantisation[table]).clone();
  }

  /** Huffman's codes of first coefficients. */
  HuffmanTable first(Part part) throws RefusedPicture {
    return found(first[part.firstTable()]);
  }

  /** Huffman's codes of the other coefficients. */
  HuffmanTable others(Part part) throws RefusedPicture {
    return found(others[part.othersTable()]);
  }

  /** Both tables of each part of a scan. */
  Coding[] codings(List<Part> parts) throws RefusedPicture {
    var codings = new Coding[parts.size()];
    for (int i = 0; i < codings.length; i++)
      codings[i] = new Coding(first(parts.get(i)), others(parts.get(i)));
    return codings;
  }

  FirstConditioning firstConditioning(Part part) {
    return firstConditioning[part.firstTable()];
  }

  /** The last coefficient, in the order of the stream, that counts as of low frequency (T.81, F.1.4.4.2). */
  int othersConditioning(Part part) {
    return othersConditioning[part.othersTable()];
  }

  private static <T> T found(@Nullable T table) throws RefusedPicture {
    if (table == null) throw RefusedPicture.corrupt(MISSING);
    return table;
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}

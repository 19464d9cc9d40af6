package com.joelschaeffer.portfolio.storage.images;

import java.util.ArrayList;
import java.util.List;

/**
 * The header of a scan: which bits of which coefficients of which channels it brings.
 *
 * @param parts the channels whose blocks it has
 * @param from  the first of its coefficients, in the order of the stream
 * @param to    the last of them
 * @param high  the lowest bit that earlier scans brought; 0 when this is the first
 * @param low   the lowest bit that this one brings
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, B.2.3 and G.1.1.1</a>
 */
record ScanHeader(Procedure procedure, List<Part> parts, int from, int to, int high, int low) {

  private static final int TABLES = 4;
  private static final int LAST = ZigZag.LENGTH - 1;
  /** Of a difference in a picture of eight bits there are no higher ones. */
  private static final int HIGHEST_BIT = 13;

  /** How the blocks of a scan are coded. */
  enum Procedure {
    /** All coefficients (annex F). */
    SEQUENTIAL,
    /** First coefficients, for the first time. */
    FIRST,
    /** One more bit of first coefficients. */
    FIRST_REFINEMENT,
    /** A band of others, for the first time. */
    OTHERS,
    /** One more bit of a band of others. */
    OTHERS_REFINEMENT
  }

  /**
   * A channel in a scan.
   *
   * @param channel     its index in the frame
   * @param firstTable  number of the table for first coefficients
   * @param othersTable number of the table for the others
   */
  record Part(int channel, int firstTable, int othersTable) {}

  /**
   * Reads a header.
   *
   * @param content what follows its length
   */
  static ScanHeader of(byte[] content, JpegFrame frame) throws RefusedPicture {
    int count = content.length == 0 ? 0 : content[0];
    if (count < 1 || count > frame.channels().size() || content.length < 4 + 2 * count)
      throw RefusedPicture.corrupt("the header of a scan is cut off");
    var parts = new ArrayList<Part>();
    for (int i = 0, channel = -1; i < count; i++) {
      channel = channel(frame, content[1 + 2 * i] & 0xff, channel + 1);
      int tables = content[2 + 2 * i] & 0xff;
      if (tables >> 4 >= TABLES || (tables & 0xf) >= TABLES)
        throw RefusedPicture.corrupt("a scan asks for a table that cannot be");
      parts.add(new Part(channel, tables >> 4, tables & 0xf));
    }
    // many an encoder writes nonsense there where it means nothing
    if (!frame.progressive()) return new ScanHeader(Procedure.SEQUENTIAL, List.copyOf(parts), 0, LAST, 0, 0);
    return progressive(parts, content[1 + 2 * count] & 0xff, content[2 + 2 * count] & 0xff,
        content[3 + 2 * count] & 0xff);
  }

  /** Parts of a scan come in the order of the frame. */
  private static int channel(JpegFrame frame, int name, int from) throws RefusedPicture {
    for (int i = from; i < frame.channels().size(); i++)
      if (frame.channels().get(i).name() == name) return i;
    throw RefusedPicture.corrupt("a scan names a colour channel that is not there");
  }

  private static ScanHeader progressive(List<Part> parts, int from, int to, int bits) throws RefusedPicture {
    boolean first = from == 0;
    if (to > LAST || (first ? to > 0 : to < from || parts.size() > 1))
      throw RefusedPicture.corrupt("a scan brings coefficients " + from + " to " + to + " of " + parts.size()
          + " channels together");
    int high = bits >> 4;
    int low = bits & 0xf;
    if (low > HIGHEST_BIT || (high > 0 && high != low + 1))
      throw RefusedPicture.corrupt("a scan brings bit " + low + " after bit " + high);
    var procedure = first
        ? high == 0 ? Procedure.FIRST : Procedure.FIRST_REFINEMENT
        : high == 0 ? Procedure.OTHERS : Procedure.OTHERS_REFINEMENT;
    return new ScanHeader(procedure, List.copyOf(parts), from, to, high, low);
  }

  /** Its coefficients as bits. */
  long band() {
    return ZigZag.band(from, to);
  }
}

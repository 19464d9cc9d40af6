package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ScanHeader.Part;
import com.joelschaeffer.portfolio.storage.images.ScanHeader.Procedure;
import java.util.Arrays;

/**
 * Which bits of which coefficients the scans have brought so far. A scan that does not go on where they ended is refused: its
 * blocks would be read as others than were written.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, G.1.1.1</a>
 */
final class Progression {

  private static final byte NOTHING = -1;

  /** The lowest bit known of each coefficient of each channel. */
  private final byte[][] known;

  Progression(int channels) {
    known = new byte[channels][ZigZag.LENGTH];
    for (var each : known)
      Arrays.fill(each, NOTHING);
  }

  /** Takes note of a scan. */
  void advance(ScanHeader scan) throws RefusedPicture {
    for (Part part : scan.parts()) {
      byte[] bits = known[part.channel()];
      if (scan.procedure() == Procedure.OTHERS && bits[0] == NOTHING)
        throw RefusedPicture.corrupt("a scan comes before the one it builds on");
      boolean refines = scan.procedure() == Procedure.FIRST_REFINEMENT
          || scan.procedure() == Procedure.OTHERS_REFINEMENT;
      int before = refines ? scan.high() : NOTHING;
      for (int i = scan.from(); i <= scan.to(); i++) {
        if (bits[i] != before) throw RefusedPicture.corrupt("a scan comes twice, or before the one it builds on");
        bits[i] = (byte) scan.low();
      }
    }
  }

  /** Refuses a picture of which a channel never came. */
  void finish() throws RefusedPicture {
    for (byte[] bits : known)
      if (bits[0] == NOTHING) throw RefusedPicture.truncated("a colour channel is missing");
  }
}

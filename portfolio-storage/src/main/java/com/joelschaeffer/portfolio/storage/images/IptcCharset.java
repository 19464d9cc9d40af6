package com.joelschaeffer.portfolio.storage.images;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * How the texts of IPTC-IIM are coded, by dataset 1:90: an escape sequence of ISO 2022. Few programs write it, and some write
 * it wrongly, so what is UTF-8 by its form is UTF-8 whatever is said.
 *
 * @param alphabet   what other texts are in
 * @param unicode    UTF-8 was announced: then a text that is not was cut off inside its last character
 */
record IptcCharset(Charset alphabet, boolean unicode) {

  /** Nothing was said. */
  static final IptcCharset UNKNOWN = new IptcCharset(CleanText.WESTERN, false);

  /** Last bytes of the sequences that name the right halves of ISO 8859. */
  private static final Map<Character, String> ALPHABETS = Map.of('B', "ISO-8859-2", 'C', "ISO-8859-3", 'D',
      "ISO-8859-4", 'L', "ISO-8859-5", 'G', "ISO-8859-6", 'F', "ISO-8859-7", 'H', "ISO-8859-8", 'M', "ISO-8859-9", 'b',
      "ISO-8859-15");

  private static final int LONGEST_CUT = 3;

  static IptcCharset of(byte[] escape) {
    String text = new String(escape, StandardCharsets.ISO_8859_1);
    if (text.equals("\u001b%G") || text.startsWith("\u001b%/")) return new IptcCharset(CleanText.WESTERN, true);
    if (text.length() != 3 || "-./".indexOf(text.charAt(1)) < 0) return UNKNOWN;
    String name = ALPHABETS.get(text.charAt(2));
    return name == null || !Charset.isSupported(name) ? UNKNOWN : new IptcCharset(Charset.forName(name), false);
  }

  String decode(byte[] value) {
    int mostCut = unicode ? Math.min(LONGEST_CUT, value.length) : 0;
    for (int cut = 0; cut <= mostCut; cut++) {
      var text = CleanText.utf8(Arrays.copyOf(value, value.length - cut));
      if (text.isPresent()) return text.get();
    }
    return new String(value, alphabet);
  }
}

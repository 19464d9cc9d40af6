package com.joelschaeffer.portfolio.storage.images;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Makes text from a file fit to be stored and shown. */
final class CleanText {

  /** What old programs wrote, at least those of the West. */
  static final Charset WESTERN = Charset.forName("windows-1252");

  private CleanText() {}

  /** Text on one line, without control characters; empty when nothing is left. */
  static Optional<String> line(String text, int longest) {
    return composed(printable(text).replaceAll("\\s+", " "), longest);
  }

  /** Text of several lines. */
  static Optional<String> lines(String text, int longest) {
    return composed(printable(text.replace("\r\n", "\n").replace('\r', '\n')), longest);
  }

  /** Files seldom say how their text is coded; what is UTF-8 by its form is UTF-8, all else is Western. */
  static String decoded(byte[] bytes) {
    return utf8(bytes).orElseGet(() -> new String(bytes, WESTERN));
  }

  /** The text, if the bytes are UTF-8. */
  static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String printable(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().map(c -> c == '\u2028' || c == '\u2029' ? '\n' : c).filter(CleanText::isPrintable)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isPrintable(int c) {
    if (c == '\n' || c == '\t') return true;
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
      // of the invisible ones only those that join letters and emoji; others turn text around
      case Character.FORMAT -> c == 0x200c || c == 0x200d;
      default -> true;
    };
  }

  /**
   * Accents joined to their letters (Unicode NFC), as search and comparison expect and macOS does not write them. Bounded
   * before, since marks without end take time without end, and after, since a few characters become longer.
   */
  private static Optional<String> composed(String text, int longest) {
    String bounded = bounded(Normalizer.normalize(bounded(text, longest), Normalizer.Form.NFC), longest);
    return bounded.isEmpty() ? Optional.empty() : Optional.of(bounded);
  }

  private static String bounded(String text, int longest) {
    String stripped = text.strip();
    if (stripped.codePointCount(0, stripped.length()) <= longest) return stripped;
    return stripped.substring(0, stripped.offsetByCodePoints(0, longest)).strip();
  }
}

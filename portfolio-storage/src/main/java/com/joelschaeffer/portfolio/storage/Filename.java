package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name a photograph is shown and downloaded by: no path, nothing invisible, at most {@value #MAX_LENGTH} characters, and the
 * extension that its content deserves.
 */
record Filename(String stem, ImageFormat format) {

  /** Longest name with its extension, in characters. */
  static final int MAX_LENGTH = 200;

  private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]");
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final Pattern WORD_SEPARATORS = Pattern.compile("[\\s_-]++");
  private static final String NAMELESS = "photograph";

  /** Cleans a name as a browser sends it: {@code C:\pictures\Düne 1.JPEG} of a PNG becomes {@code Düne 1.png}. */
  static Filename of(String sent, ImageFormat format) {
    var parts = SEPARATORS.split(sent, -1);
    var name = new StringBuilder();
    Normalizer.normalize(parts[parts.length - 1], Normalizer.Form.NFC).codePoints().filter(Filename::isVisible)
        .forEach(name::appendCodePoint);
    var stem = EXTENSION.matcher(name.toString().strip()).replaceFirst("").strip();
    return new Filename(stem.chars().allMatch(letter -> letter == '.') ? NAMELESS : stem, format);
  }

  /** The n-th name to try: 0 is the name itself, 1 has {@code -1} before its extension; digits of its own stay as they are. */
  String numbered(int number) {
    var end = (number == 0 ? "" : "-" + number) + '.' + format.extension();
    return shortened(stem, MAX_LENGTH - end.length()) + end;
  }

  /** The name in words, for a picture without a title: {@code sea_at-dusk} is {@code sea at dusk}. */
  String words() {
    var words = WORD_SEPARATORS.matcher(stem).replaceAll(" ").strip();
    return words.isEmpty() ? stem : words;
  }

  /** Neither a control character nor one that turns the direction of reading, nor half a character pair. */
  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
        false;
      default -> true;
    };
  }

  private static String shortened(String text, int length) {
    if (text.length() <= length) return text;
    return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody types to find works: every word must be there, {@code "words in quotes"} one behind the other, {@code -word} must
 * not, and {@code or} between words asks for either. Capitals do not matter.
 *
 * @param words     1 to {@value #MAX_LENGTH} characters without line breaks and control characters
 * @param shortened whether more was typed than a search may hold
 */
public record SearchText(String words, boolean shortened) {

  /** Longest search, in characters. */
  public static final int MAX_LENGTH = 200;

  /** So many works are found; one more stands for all the others, since counting them would take too long. */
  public static final int MOST_FOUND = 1_000;

  /** Space, and what nobody types: control characters, halves of characters, marks that turn the direction of a whole page. */
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\u202a-\u202e\u2066-\u2069]++");

  public SearchText {
    if (words.isEmpty() || words.length() > MAX_LENGTH)
      throw new IllegalArgumentException("search of " + words.length() + " characters (needs 1 to " + MAX_LENGTH + ")");
    if (!words.equals(cleaned(words))) throw new IllegalArgumentException("search text is not clean: " + words);
  }

  /** Reads what was typed, shortened where it is too long; empty when it is nothing but space. Whatever it is, it can be searched. */
  public static Optional<SearchText> of(String typed) {
    var words = cleaned(typed);
    if (words.isEmpty()) return Optional.empty();
    var shortened = words.length() > MAX_LENGTH;
    return Optional.of(new SearchText(shortened ? cleaned(beginning(words)) : words, shortened));
  }

  private static String cleaned(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** As many whole words as there is room for; half a word would be looked for in vain. */
  private static String beginning(String words) {
    var space = words.lastIndexOf(' ', MAX_LENGTH);
    if (space > 0) return words.substring(0, space);
    var end = Character.isHighSurrogate(words.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return words.substring(0, end);
  }
}

package com.joelschaeffer.portfolio.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The readable name of a page in its address: 1 to {@value #MAX_LENGTH} lower-case ASCII letters and digits in words parted by
 * single hyphens, e.g. {@code sea-at-dusk-2}.
 */
public record Slug(String value) implements Comparable<Slug> {

  /** Longest slug, in characters. */
  public static final int MAX_LENGTH = 120;

  private static final Pattern VALID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}++");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]++");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc]");
  /** Letters that Unicode does not decompose into a base letter and marks. */
  private static final Map<String, String> LETTERS = Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð",
      "d",
      "þ", "th", "ł", "l", "ı", "i");

  public Slug {
    Objects.requireNonNull(value, "value");
    if (!isValid(value)) throw new IllegalArgumentException("not a slug: " + value);
  }

  /** The slug that {@code text} is; empty when it is none. For addresses, where anything may arrive. */
  public static Optional<Slug> tryParse(String text) {
    return isValid(text) ? Optional.of(new Slug(text)) : Optional.empty();
  }

  /**
   * Reads a slug a person typed.
   *
   * @throws InvalidInputException naming {@code field} when it is none
   */
  public static Slug parse(String field, String text) {
    return tryParse(text).orElseThrow(() -> new InvalidInputException("invalid_slug", field,
        "\"%s\" is not an address part: lower-case letters, digits and single hyphens, at most %d characters, e.g. sea-at-dusk."
            .formatted(text, MAX_LENGTH)));
  }

  /** Derives a slug from a title: letters lose their accents, everything else becomes a hyphen. Empty when nothing is left. */
  public static Optional<Slug> from(String title) {
    var text = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
    // lower case only now: decomposition makes capitals of signs that have no lower case, such as №
    text = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    for (var letter : LETTERS.entrySet())
      text = text.replace(letter.getKey(), letter.getValue());
    text = SEPARATORS.matcher(text).replaceAll("-");
    return tryParse(trimmed(text, MAX_LENGTH));
  }

  /** This slug with a number behind it, shortened where it would grow too long: {@code dunes} and 2 is {@code dunes-2}. */
  public Slug numbered(int number) {
    var suffix = "-" + number;
    return new Slug(trimmed(value, MAX_LENGTH - suffix.length()) + suffix);
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isValid(String text) {
    return text.length() <= MAX_LENGTH && VALID.matcher(text).matches();
  }

  private static String trimmed(String text, int length) {
    var start = text.startsWith("-") ? 1 : 0;
    var end = Math.min(text.length(), start + length);
    while (end > start && text.charAt(end - 1) == '-')
      end--;
    return text.substring(Math.min(start, end), end);
  }
}

package com.joelschaeffer.portfolio.core.users;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passwords that are tried first: the words people choose most, also with digits and signs around them and in the usual disguise
 * ({@code P@ssw0rd1!}), one of them twice, keys that lie side by side, and a few characters over and over.
 */
final class CommonPasswords {

  private static final Set<String> WORDS = read();
  private static final Pattern AROUND = Pattern.compile("^[^a-z]+|[^a-z]+$");
  /** Of so few different characters no password is made. */
  private static final int FEWEST_CHARACTERS = 4;
  private static final String ROWS = "01234567890 qwertyuiop asdfghjkl zxcvbnm qwertzuiop azertyuiop abcdefghijklmnopqrstuvwxyz"
      + " 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv5tgb6yhn7ujm qazwsxedcrfvtgbyhnujm q1w2e3r4t5y6u7i8o9p0 147258369 741852963";
  private static final String BACKWARDS = new StringBuilder(ROWS).reverse().toString();

  private CommonPasswords() {}

  static boolean include(String password) {
    var lower = password.toLowerCase(Locale.ROOT);
    if (lower.chars().distinct().count() < FEWEST_CHARACTERS) return true;
    return isWord(lower) || isWord(undisguised(lower)) || isWord(undisguised(bare(lower))) || isOfRows(lower);
  }

  /** Whether nothing is in it but a common word, once or more, and what is no letter around. */
  private static boolean isWord(String text) {
    var core = bare(text);
    return WORDS.contains(core) || WORDS.contains(once(core));
  }

  private static String bare(String text) {
    return AROUND.matcher(text).replaceAll("");
  }

  /** The part that a text repeats; the text itself where it repeats none. */
  private static String once(String text) {
    var half = text.length() / 2;
    return text.length() % 2 == 0 && text.startsWith(text.substring(half)) ? text.substring(half) : text;
  }

  private static String undisguised(String text) {
    return text.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's')
        .replace('7', 't').replace('@', 'a').replace('$', 's').replace('!', 'i');
  }

  /** Whether it is one or two walks along the keyboard or the alphabet, e.g. {@code qwerty123}. */
  private static boolean isOfRows(String text) {
    for (int first = 0; first <= text.length(); first++)
      if (isWalk(text.substring(0, first)) && isWalk(text.substring(first))) return true;
    return false;
  }

  private static boolean isWalk(String text) {
    return ROWS.contains(text) || BACKWARDS.contains(text) || text.chars().distinct().count() == 1;
  }

  private static Set<String> read() {
    var file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"),
        "common-passwords.txt");
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().flatMap(line -> Pattern.compile(" ").splitAsStream(line)).filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

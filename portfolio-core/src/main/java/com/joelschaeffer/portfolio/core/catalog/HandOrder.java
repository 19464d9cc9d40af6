package com.joelschaeffer.portfolio.core.catalog;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the order that the owner arranges by hand: a text that sorts byte by byte, and between any two of which another fits,
 * so that moving one work writes one row. It begins with a whole number, whose first letter tells how many digits follow
 * ({@code a} one, {@code b} two…; {@code Z} one, {@code Y} two… for numbers below zero), and goes on with a fraction, all in
 * base 62. Putting things first or last therefore lengthens it only with the logarithm of how many there are.
 */
public record HandOrder(String rank) implements Comparable<HandOrder> {

  private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final Pattern VALID = Pattern.compile("[A-Za-z][0-9A-Za-z]{0,199}");
  private static final HandOrder START = new HandOrder("a0");

  public HandOrder {
    Objects.requireNonNull(rank, "rank");
    if (!VALID.matcher(rank).matches() || rank.length() < wholeLength(rank))
      throw new IllegalArgumentException("not a rank: " + rank);
    if (rank.length() > wholeLength(rank) && rank.endsWith("0"))
      throw new IllegalArgumentException("a rank's fraction ends with 0: " + rank);
  }

  /**
   * A place after {@code lower} and before {@code upper}.
   *
   * @param lower empty for the very beginning
   * @param upper empty for the very end
   * @throws IllegalArgumentException when {@code lower} does not come before {@code upper}
   */
  public static HandOrder between(Optional<HandOrder> lower, Optional<HandOrder> upper) {
    if (lower.isPresent() && upper.isPresent()) return inner(lower.get(), upper.get());
    if (lower.isPresent()) return new HandOrder(increment(lower.get().whole()));
    if (upper.isPresent()) {
      var whole = upper.get().whole();
      return new HandOrder(whole.length() < upper.get().rank.length() ? whole : decrement(whole));
    }
    return START;
  }

  @Override
  public int compareTo(HandOrder other) {
    return rank.compareTo(other.rank);
  }

  private static HandOrder inner(HandOrder lower, HandOrder upper) {
    if (lower.compareTo(upper) >= 0) throw new IllegalArgumentException(lower.rank + " is not before " + upper.rank);
    if (lower.whole().equals(upper.whole()))
      return new HandOrder(lower.whole() + middle(lower.fraction(), Optional.of(upper.fraction())));
    var next = increment(lower.whole());
    return new HandOrder(
        next.compareTo(upper.rank) < 0 ? next : lower.whole() + middle(lower.fraction(), Optional.empty()));
  }

  private String whole() {
    return rank.substring(0, wholeLength(rank));
  }

  private String fraction() {
    return rank.substring(wholeLength(rank));
  }

  private static int wholeLength(String rank) {
    var head = rank.charAt(0);
    return head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;
  }

  private static String increment(String whole) {
    var digits = whole.substring(1).toCharArray();
    for (int i = digits.length - 1; i >= 0; i--) {
      var value = DIGITS.indexOf(digits[i]);
      if (value + 1 < DIGITS.length()) {
        digits[i] = DIGITS.charAt(value + 1);
        return whole.charAt(0) + new String(digits);
      }
      digits[i] = DIGITS.charAt(0);
    }
    var head = whole.charAt(0) == 'Z' ? 'a' : (char) (whole.charAt(0) + 1);
    return head + DIGITS.substring(0, 1).repeat(wholeLength(String.valueOf(head)) - 1);
  }

  private static String decrement(String whole) {
    var digits = whole.substring(1).toCharArray();
    for (int i = digits.length - 1; i >= 0; i--) {
      var value = DIGITS.indexOf(digits[i]);
      if (value > 0) {
        digits[i] = DIGITS.charAt(value - 1);
        return whole.charAt(0) + new String(digits);
      }
      digits[i] = DIGITS.charAt(DIGITS.length() - 1);
    }
    var head = whole.charAt(0) == 'a' ? 'Z' : (char) (whole.charAt(0) - 1);
    return head + DIGITS.substring(DIGITS.length() - 1).repeat(wholeLength(String.valueOf(head)) - 1);
  }

  /** A fraction between two; an absent upper one stands for one whole. */
  private static String middle(String lower, Optional<String> upper) {
    var result = new StringBuilder();
    var bounded = upper;
    for (int i = 0;; i++) {
      var low = i < lower.length() ? DIGITS.indexOf(lower.charAt(i)) : 0;
      var index = i;
      var high = bounded.map(text -> index < text.length() ? DIGITS.indexOf(text.charAt(index)) : 0)
          .orElse(DIGITS.length());
      if (high - low > 1) return result.append(DIGITS.charAt((low + high) / 2)).toString();
      result.append(DIGITS.charAt(low));
      if (high > low) bounded = Optional.empty();
    }
  }
}

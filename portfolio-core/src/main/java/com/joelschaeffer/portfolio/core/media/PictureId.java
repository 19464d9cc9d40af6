package com.joelschaeffer.portfolio.core.media;

import java.util.Objects;
import java.util.Optional;

/**
 * Names everything that was made from one original in one way: 128 bits, as 32 lower-case hexadecimal digits. The same original,
 * pipeline and crop give the same id, so files under it never change and may be cached for ever.
 */
public record PictureId(String hex) {

  private static final int DIGITS = 32;

  public PictureId {
    Objects.requireNonNull(hex, "hex");
    if (!isValid(hex)) throw new IllegalArgumentException("not a picture id: " + hex);
  }

  /** The id that {@code text} is; empty when it is none. For addresses, where anything may arrive. */
  public static Optional<PictureId> tryParse(String text) {
    return isValid(text) ? Optional.of(new PictureId(text)) : Optional.empty();
  }

  /** A page has dozens of them, so this is no regular expression. */
  private static boolean isValid(String text) {
    if (text.length() != DIGITS) return false;
    for (int at = 0; at < DIGITS; at++) {
      var digit = text.charAt(at);
      if (!((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'))) return false;
    }
    return true;
  }
}

package com.joelschaeffer.portfolio.core.media;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names everything that was made from one original in one way: 128 bits, as 32 lower-case hexadecimal digits. The same original,
 * pipeline and crop give the same id, so files under it never change and may be cached for ever.
 */
public record PictureId(String hex) {

  private static final Pattern VALID = Pattern.compile("[0-9a-f]{32}");

  public PictureId {
    Objects.requireNonNull(hex, "hex");
    if (!VALID.matcher(hex).matches()) throw new IllegalArgumentException("not a picture id: " + hex);
  }

  /** The id that {@code text} is; empty when it is none. For addresses, where anything may arrive. */
  public static Optional<PictureId> tryParse(String text) {
    return VALID.matcher(text).matches() ? Optional.of(new PictureId(text)) : Optional.empty();
  }
}

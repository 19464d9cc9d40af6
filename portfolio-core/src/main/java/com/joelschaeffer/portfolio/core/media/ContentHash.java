package com.joelschaeffer.portfolio.core.media;

import java.util.Objects;
import java.util.regex.Pattern;

/** SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits (FIPS 180-4). */
public record ContentHash(String hex) {

  private static final Pattern VALID = Pattern.compile("[0-9a-f]{64}");

  public ContentHash {
    Objects.requireNonNull(hex, "hex");
    if (!VALID.matcher(hex).matches()) throw new IllegalArgumentException("not a SHA-256: " + hex);
  }
}

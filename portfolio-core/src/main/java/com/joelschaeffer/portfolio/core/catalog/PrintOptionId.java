package com.joelschaeffer.portfolio.core.catalog;

import java.util.Objects;
import java.util.regex.Pattern;

/** Identity of one row of an artwork's print options: 24 lower-case hexadecimal digits, unique across all artworks. */
public record PrintOptionId(String hex) {

  private static final Pattern VALID = Pattern.compile("[0-9a-f]{24}");

  public PrintOptionId {
    Objects.requireNonNull(hex, "hex");
    if (!VALID.matcher(hex).matches()) throw new IllegalArgumentException("not a print option id: " + hex);
  }
}

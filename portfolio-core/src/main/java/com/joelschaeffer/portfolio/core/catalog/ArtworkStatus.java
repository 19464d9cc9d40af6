package com.joelschaeffer.portfolio.core.catalog;

import java.util.Locale;

/** Whether the owner wants an artwork to be seen. */
public enum ArtworkStatus {
  DRAFT, PUBLISHED;

  /** The word in the database and in JSON: {@code draft}, {@code published}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that word. */
  public static ArtworkStatus ofCode(String code) {
    for (var status : values())
      if (status.code().equals(code)) return status;
    throw new IllegalArgumentException("not a status: " + code);
  }
}

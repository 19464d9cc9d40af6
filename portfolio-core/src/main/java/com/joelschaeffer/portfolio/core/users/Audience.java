package com.joelschaeffer.portfolio.core.users;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a session opens. Neither opens the other's door. */
public enum Audience {
  /** The REST API. */
  API,
  /** The admin's pages. */
  ADMIN;

  /** The word for it where sessions are stored, e.g. {@code api}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The audience of that word. */
  public static Optional<Audience> tryParse(String code) {
    return Stream.of(values()).filter(audience -> audience.code().equals(code)).findFirst();
  }
}

package com.joelschaeffer.portfolio.core.users;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identity of a session. It names one and proves nothing: whoever shows it must show that they got it from this system. */
public record SessionId(UUID value) {

  private static final int TEXT_LENGTH = 36;

  public SessionId {
    Objects.requireNonNull(value, "value");
  }

  /** A new one, random. */
  public static SessionId random() {
    return new SessionId(UUID.randomUUID());
  }

  /** The id that a text is, in the usual five groups of hexadecimal digits. */
  public static Optional<SessionId> tryParse(String text) {
    if (text.length() != TEXT_LENGTH) return Optional.empty();
    try {
      return Optional.of(new SessionId(UUID.fromString(text)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package com.joelschaeffer.portfolio.core;

/**
 * A place in a list, to go on behind it however much was added or removed before it. Opaque: only the service that gave it can read
 * it, and only for a list of the same order.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters
 */
public record Cursor(String value) {

  /** Longest cursor, in characters. */
  public static final int MAX_LENGTH = 500;

  public Cursor {
    if (value.isEmpty() || value.length() > MAX_LENGTH)
      throw new IllegalArgumentException("cursor of " + value.length() + " characters (needs 1 to " + MAX_LENGTH + ")");
  }

  /** What a service throws when it is handed a cursor it has not given for such a list. */
  public static InvalidInputException unreadable() {
    return new InvalidInputException("invalid_cursor", "cursor",
        "The cursor does not belong to this list: begin again without one.");
  }
}

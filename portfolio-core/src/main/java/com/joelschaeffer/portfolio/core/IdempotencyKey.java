package com.joelschaeffer.portfolio.core;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names the cause of something that must happen once, however often it is asked for: {@code order-paid:ORD-2026-00017}. 1 to
 * {@value #MAX_LENGTH} visible ASCII characters.
 */
public record IdempotencyKey(String value) {

  /** Longest key, in characters. */
  public static final int MAX_LENGTH = 200;

  private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1," + MAX_LENGTH + "}");

  public IdempotencyKey {
    Objects.requireNonNull(value, "value");
    if (!VALID.matcher(value).matches())
      throw new IllegalArgumentException("an idempotency key has 1 to " + MAX_LENGTH + " visible ASCII characters");
  }

  @Override
  public String toString() {
    return value;
  }
}

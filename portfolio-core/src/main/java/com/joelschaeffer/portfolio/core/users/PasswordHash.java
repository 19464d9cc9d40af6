package com.joelschaeffer.portfolio.core.users;

import java.util.Objects;

/** What is kept of a password, in its hasher's own format, e.g. {@code $2a$12$…}. */
public record PasswordHash(String value) {

  public PasswordHash {
    Objects.requireNonNull(value, "value");
  }

  /** Without the hash: what is printed ends in a log. */
  @Override
  public String toString() {
    return "PasswordHash[]";
  }
}

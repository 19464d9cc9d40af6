package com.joelschaeffer.portfolio.core.users;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps passwords as they are, so that tests are fast, and counts how often one was compared. Thread-safe. */
public final class PlainHasher implements PasswordHasher {

  private static final String MARK = "plain:";

  private final AtomicInteger compared = new AtomicInteger();

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash(MARK + password.value());
  }

  @Override
  public boolean matches(String attempt, Optional<PasswordHash> hash) {
    if (Password.isTooLong(attempt)) return false;
    compared.incrementAndGet();
    return hash.filter(kept -> kept.value().equals(MARK + attempt)).isPresent();
  }

  /** How many passwords were compared, with an account or without one. */
  public int compared() {
    return compared.get();
  }
}

package com.joelschaeffer.portfolio.core.users;

import java.util.Optional;

/** Turns passwords into what may be kept of them; slow on purpose. Thread-safe. */
public interface PasswordHasher {

  /**
   * The hash of a password, another one each time.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException {@code too_busy} when too many wait for their turn
   */
  PasswordHash hash(Password password);

  /**
   * Whether the hash was made of this text. It takes as long without a hash, when the answer is no.
   *
   * @param attempt as it was typed; what is too long for a password matches nothing, at once
   * @throws com.joelschaeffer.portfolio.core.UnavailableException {@code too_busy} when too many wait for their turn
   */
  boolean matches(String attempt, Optional<PasswordHash> hash);
}

package com.joelschaeffer.portfolio.app.accounts;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.PasswordHash;
import com.joelschaeffer.portfolio.core.users.PasswordHasher;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes by bcrypt. One hash keeps a processor busy for a quarter of a second; only so many are made at a time that visitors still get
 * their pages. Thread-safe.
 */
public final class BcryptPasswordHasher implements PasswordHasher {

  /** Rounds as a power of two; OWASP asks for ten at least. */
  private static final int COST = 12;
  /** Of no password: what is compared with it takes as long as what is compared with a user's. */
  private static final PasswordHash NOBODYS = new PasswordHash(
      "$2a$" + COST + "$Vq8nDw3eKxT5mLr0ZbYc1uJH6sPfAoG4iNtEyCvUkQzXd2RhWlSBa");

  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
  private final Semaphore turns;
  private final Duration patience;

  /**
   * Prepares to hash.
   *
   * @param atOnce   how many hashes are made at the same time
   * @param patience how long one more waits for its turn
   */
  public BcryptPasswordHasher(int atOnce, Duration patience) {
    turns = new Semaphore(atOnce, /* fair= */ true);
    this.patience = patience;
  }

  @Override
  public PasswordHash hash(Password password) {
    return inTurn(() -> new PasswordHash(String.valueOf(bcrypt.encode(password.value()))));
  }

  @Override
  public boolean matches(String attempt, Optional<PasswordHash> hash) {
    if (Password.isTooLong(attempt)) return false;
    var same = inTurn(() -> bcrypt.matches(attempt, hash.orElse(NOBODYS).value()));
    return same && hash.isPresent();
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) throw busy(null);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw busy(stopping);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static UnavailableException busy(@Nullable Throwable cause) {
    return new UnavailableException("too_busy", "Too many passwords are being compared at the moment.", cause);
  }
}

package com.joelschaeffer.portfolio.app.accounts;

import com.joelschaeffer.portfolio.app.web.RateLimits;
import com.joelschaeffer.portfolio.app.web.RateLimits.Limit;
import com.joelschaeffer.portfolio.core.EmailAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts what strangers try, whatever comes of it. A locked address does not help against one password tried on a thousand addresses;
 * these limits do. Thread-safe.
 */
public final class AttemptLimits {

  /** Attempts to sign in, register or choose a new password. Generous, since a whole studio may share an address. */
  static final Limit ATTEMPTS = new Limit("sign-in-client", 60, Duration.ofMinutes(10));
  /** E-mails that one client makes the site send. */
  static final Limit RESETS_PER_CLIENT = new Limit("reset-client", 10, Duration.ofMinutes(10));
  /** E-mails about a forgotten password that one mailbox gets. */
  static final Limit RESETS_PER_MAILBOX = new Limit("reset-mailbox", 3, Duration.ofHours(1));

  private final RateLimits limits;

  public AttemptLimits(RateLimits limits) {
    this.limits = limits;
  }

  /** Counts an attempt; gives how long to wait where there were too many. */
  public Optional<Duration> attempt(String client) {
    return limits.exceeded(ATTEMPTS, client);
  }

  /** Counts somebody who forgot a password; gives how long to wait where there were too many. */
  public Optional<Duration> forgot(String client) {
    return limits.exceeded(RESETS_PER_CLIENT, client);
  }

  /** Counts an e-mail to a mailbox; whether it may be sent. */
  boolean mayWriteTo(EmailAddress mailbox) {
    return limits.exceeded(RESETS_PER_MAILBOX, mailbox.value()).isEmpty();
  }
}

package com.joelschaeffer.portfolio.core.users;

import com.joelschaeffer.portfolio.core.EmailAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Helps those who have forgotten their password. Thread-safe. */
public interface PasswordResets {

  /** How long a token is worth something; Payload's default. */
  Duration LIFETIME = Duration.ofHours(1);

  /**
   * A user and the only token for them that counts.
   *
   * @param token for nobody but the owner of the user's mailbox; it is not kept in a form that can be read
   */
  record Issued(AdminUser user, ResetToken token) {
    public Issued {
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(token, "token");
    }
  }

  /** Issues a token for whoever has this address; one that was issued before is worth nothing from now on. Empty when nobody has it. */
  Optional<Issued> issue(EmailAddress email);

  /**
   * Gives the token's user another password, ends their sessions, takes the address's lock away, and begins a session.
   *
   * @return empty when the token is none of ours, was used, or is too old: nothing was changed
   */
  Optional<SignedIn> redeem(ResetToken token, Password password, Audience audience);
}

package com.joelschaeffer.portfolio.core.users;

import java.time.Instant;
import java.util.Objects;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {

  /** They are who they say. */
  record Accepted(SignedIn signedIn) implements SignInResult {
    public Accepted {
      Objects.requireNonNull(signedIn, "signedIn");
    }
  }

  /** Nobody has this address and this password together; which of them is wrong is not told. */
  record Wrong() implements SignInResult {}

  /**
   * Too many attempts with this address failed, whether somebody has it or not. Nothing was compared.
   *
   * @param until when the next attempt counts
   */
  record Locked(Instant until) implements SignInResult {
    public Locked {
      Objects.requireNonNull(until, "until");
    }
  }
}

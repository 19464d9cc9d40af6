package com.joelschaeffer.portfolio.core.users;

import java.time.Duration;

/** After how many wrong passwords an address is locked, and for how long. */
public final class FailureLimit {

  /** Attempts in a row that are compared; Payload's default. */
  public static final int ATTEMPTS = 5;

  /** How long none is compared after that; Payload's default. */
  public static final Duration LOCKED_FOR = Duration.ofMinutes(10);

  /** After how long without another one, failures are forgotten. */
  public static final Duration REMEMBERED = Duration.ofDays(1);

  private FailureLimit() {}
}

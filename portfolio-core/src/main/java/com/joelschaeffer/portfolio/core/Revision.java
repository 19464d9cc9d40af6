package com.joelschaeffer.portfolio.core;

import java.time.Instant;
import java.util.Objects;

/**
 * Which state of a stored thing this is.
 *
 * @param version   counts the changes, from 1; a write names the version it was made from and is refused when that is stale
 * @param createdAt when it was first stored
 * @param updatedAt when this state was stored
 */
public record Revision(long version, Instant createdAt, Instant updatedAt) {

  public Revision {
    if (version < 1) throw new IllegalArgumentException("version < 1: " + version);
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
  }

  /** The first state of something. */
  public static Revision first(Instant now) {
    return new Revision(1, now, now);
  }

  /** The state after one more change. */
  public Revision next(Instant now) {
    return new Revision(version + 1, createdAt, now);
  }
}

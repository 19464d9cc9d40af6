package com.joelschaeffer.portfolio.core.users;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A time during which somebody stays signed in. It ends by itself, when its user signs out, and when the password changes.
 *
 * @param createdAt when its user signed in
 * @param expiresAt from when on it is worth nothing, unless it is prolonged before
 */
public record Session(SessionId id, Audience audience, Instant createdAt, Instant expiresAt) {

  /** How long it lasts from each time it is prolonged; Payload's default. */
  public static final Duration LIFETIME = Duration.ofHours(2);

  /** How long it lasts at most, however often it is prolonged. */
  public static final Duration LONGEST = Duration.ofDays(7);

  public Session {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }

  /** One that begins. */
  public static Session begin(Audience audience, Instant now) {
    return new Session(SessionId.random(), audience, now, now.plus(LIFETIME));
  }

  /** The same session with as much time left as it may have. */
  public Session prolonged(Instant now) {
    var wanted = now.plus(LIFETIME);
    var last = createdAt.plus(LONGEST);
    return new Session(id, audience, createdAt, wanted.isBefore(last) ? wanted : last);
  }

  /** Whether it is worth something at that moment. */
  public boolean isOpen(Instant now) {
    return now.isBefore(expiresAt);
  }
}

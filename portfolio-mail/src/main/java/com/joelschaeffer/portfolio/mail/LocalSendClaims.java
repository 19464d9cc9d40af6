package com.joelschaeffer.portfolio.mail;

import com.joelschaeffer.portfolio.core.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Claims of one process, the newest {@value #MOST} of them. Thread-safe. */
final class LocalSendClaims implements SendClaims {

  private static final int MOST = 10_000;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Map<IdempotencyKey, Held> claims = new LinkedHashMap<>();
  private final Clock clock;

  LocalSendClaims(Clock clock) {
    this.clock = clock;
  }

  /** A claim, good for so long. */
  private record Held(String fingerprint, boolean sent, Instant until) {}

  @Override
  public synchronized Claim claim(IdempotencyKey cause, String fingerprint) {
    var now = clock.instant();
    var held = claims.get(cause);
    if (held == null || !now.isBefore(held.until)) {
      put(cause, new Held(fingerprint, /* sent= */ false, now.plus(LEASE)));
      return Claim.GRANTED;
    }
    if (!held.fingerprint.equals(fingerprint)) return Claim.OTHER_MESSAGE;
    return held.sent ? Claim.SENT : Claim.BUSY;
  }

  @Override
  public synchronized void sent(IdempotencyKey cause) {
    var held = claims.get(cause);
    if (held != null) put(cause, new Held(held.fingerprint, /* sent= */ true, clock.instant().plus(REMEMBERED)));
  }

  @Override
  public synchronized void release(IdempotencyKey cause) {
    claims.remove(cause);
  }

  /** As the newest; the oldest makes room. */
  private void put(IdempotencyKey cause, Held held) {
    claims.remove(cause);
    claims.put(cause, held);
    if (claims.size() > MOST) claims.remove(claims.keySet().iterator().next());
  }
}

package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.users.FailureLimit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Attempts to sign in that failed, or that are being made, by a hash of the address. */
final class SignInFailures {

  /** One statement, so that of many attempts at the same time each is counted before it is made. */
  private static final String COUNT = """
    insert into catalogue.sign_in_failures as f (email_hash, failures, last_at)
    values (sha256(convert_to(:email, 'UTF8')), 1, :now)
    on conflict (email_hash) do update
    set failures = case when f.locked_until <= :now or f.last_at <= :forgotten then 1 else f.failures + 1 end,
      locked_until = case when f.locked_until is null and f.last_at > :forgotten and f.failures + 1 >= :attempts
        then cast(:until as timestamptz) end,
      last_at = :now
    where f.locked_until is null or f.locked_until <= :now
    returning f.failures
    """;

  private static final String LOCKED_UNTIL = """
    select f.locked_until
    from catalogue.sign_in_failures f
    where f.email_hash = sha256(convert_to(:email, 'UTF8')) and f.locked_until is not null
    """;

  private static final String FORGET = """
    delete from catalogue.sign_in_failures where email_hash = sha256(convert_to(:email, 'UTF8'))
    """;

  private static final String FORGET_OLD = """
    delete from catalogue.sign_in_failures
    where last_at <= :forgotten and (locked_until is null or locked_until <= :now)
    """;

  private SignInFailures() {}

  /** Counts an attempt as failed until it turns out otherwise; gives the end of a lock instead where there is one. */
  static Optional<Instant> count(Handle handle, EmailAddress email, Instant now) {
    var counted = handle.createQuery(COUNT).bind("email", email.value()).bind("now", now)
        .bind("forgotten", now.minus(FailureLimit.REMEMBERED)).bind("attempts", FailureLimit.ATTEMPTS)
        .bind("until", now.plus(FailureLimit.LOCKED_FOR)).mapTo(Integer.class).findOne();
    if (counted.isPresent()) return Optional.empty();
    // unlocked at this very moment: whoever asks again finds it open
    return Optional.of(handle.createQuery(LOCKED_UNTIL).bind("email", email.value()).mapTo(OffsetDateTime.class)
        .findOne().map(OffsetDateTime::toInstant).orElse(now));
  }

  static void forget(Handle handle, EmailAddress email) {
    handle.createUpdate(FORGET).bind("email", email.value()).execute();
  }

  static void forgetOld(Handle handle, Instant now) {
    handle.createUpdate(FORGET_OLD).bind("now", now).bind("forgotten", now.minus(FailureLimit.REMEMBERED)).execute();
  }
}

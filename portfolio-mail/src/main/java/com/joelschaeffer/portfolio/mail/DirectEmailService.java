package com.joelschaeffer.portfolio.mail;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.mail.EmailResult;
import com.joelschaeffer.portfolio.core.mail.EmailService;
import com.joelschaeffer.portfolio.core.mail.MessageId;
import com.joelschaeffer.portfolio.core.users.Permission;
import com.joelschaeffer.portfolio.mail.EmailTransport.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each message to the transport while the caller waits. A mail server that says "later" is asked again twice, unless that
 * took so long that nobody waits any more. Thread-safe.
 */
final class DirectEmailService implements EmailService {

  private static final Logger LOG = LoggerFactory.getLogger(DirectEmailService.class);

  private static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofSeconds(2));
  /** After so long no further attempt is begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final EmailTransport transport;
  private final SendClaims claims;
  private final Clock clock;
  private final Pause pause;

  DirectEmailService(EmailTransport transport, SendClaims claims, Clock clock, Pause pause) {
    this.transport = transport;
    this.claims = claims;
    this.clock = clock;
    this.pause = pause;
  }

  /** Lets time pass. */
  interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  @Override
  public EmailResult send(Actor actor, EmailMessage message, IdempotencyKey key) {
    actor.require(Permission.SEND_EMAIL);
    var id = MessageId.of(key, message.parties().from().address());
    return switch (claim(key, Fingerprint.of(message))) {
      case GRANTED -> deliver(new OutgoingEmail(id, clock.instant(), message), key);
      case SENT -> new EmailResult.Accepted(id);
      case OTHER_MESSAGE -> throw new ConflictException("idempotency_key_reused",
          "e-mail %s: another message has this cause".formatted(key));
      case BUSY -> throw new UnavailableException("mail_unavailable",
          "e-mail %s: still being sent by somebody else".formatted(key), null);
    };
  }

  /** Waits for whoever is at it. */
  private SendClaims.Claim claim(IdempotencyKey key, String fingerprint) {
    var begun = clock.instant();
    var claim = claims.claim(key, fingerprint);
    while (claim == SendClaims.Claim.BUSY && isPatient(begun)) {
      rest(LOOK_AGAIN);
      claim = claims.claim(key, fingerprint);
    }
    return claim;
  }

  private EmailResult deliver(OutgoingEmail email, IdempotencyKey key) {
    var accepted = false;
    try {
      var delivery = persistently(email);
      accepted = delivery instanceof Delivery.Accepted;
      return switch (delivery) {
        case Delivery.Accepted(var answer) -> {
          LOG.info("e-mail {} ({}) accepted: {}", key, email.id(), answer);
          yield new EmailResult.Accepted(email.id());
        }
        case Delivery.Refused(var reason) -> new EmailResult.Refused(reason);
      };
    } finally {
      settle(key, accepted);
    }
  }

  /** What the mail server said counts, even if it cannot be noted down. */
  private void settle(IdempotencyKey key, boolean accepted) {
    try {
      if (accepted) {
        claims.sent(key);
      } else {
        claims.release(key);
      }
    } catch (UnavailableException unnoted) {
      LOG.warn("e-mail {} {}, which could not be noted: {}", key, accepted ? "accepted" : "not accepted",
          unnoted.getMessage());
    }
  }

  private Delivery persistently(OutgoingEmail email) {
    var begun = clock.instant();
    for (var next : PAUSES) {
      try {
        return transport.deliver(email);
      } catch (UnavailableException later) {
        if (!isPatient(begun)) throw later;
        LOG.warn("e-mail {} not taken yet: {}", email.id(), later.getMessage());
        rest(next);
      }
    }
    return transport.deliver(email);
  }

  private boolean isPatient(Instant begun) {
    return Duration.between(begun, clock.instant()).compareTo(PATIENCE) < 0;
  }

  private void rest(Duration duration) {
    try {
      pause.of(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("mail_unavailable", "stopped while waiting to send an e-mail", stopped);
    }
  }
}

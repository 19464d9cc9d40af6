package com.joelschaeffer.portfolio.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.mail.EmailResult;
import com.joelschaeffer.portfolio.core.mail.EmailService;
import com.joelschaeffer.portfolio.core.mail.EmailServiceContract;
import com.joelschaeffer.portfolio.mail.SendClaims.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DirectEmailServiceTest extends EmailServiceContract {

  private static final Actor ACTOR = Actor.system("test");
  private static final IdempotencyKey KEY = new IdempotencyKey("contact:1");

  private final MutableClock clock = new MutableClock();
  private final List<Duration> pauses = new ArrayList<>();
  private ScriptedTransport transport = new ScriptedTransport();

  @Override
  protected EmailService emails() {
    transport = new ScriptedTransport();
    return service(new LocalSendClaims(clock));
  }

  @Override
  protected List<EmailMessage> arrived() {
    return transport.taken().stream().map(OutgoingEmail::message).toList();
  }

  @Override
  protected void mailServerIsAway(boolean away) {
    transport.alwaysAway(away);
  }

  @Override
  protected void mailServerRefuses(boolean refuses) {
    transport.refuse(refuses);
  }

  private EmailService service(SendClaims claims) {
    return new DirectEmailService(transport, claims, clock, duration -> {
      synchronized (pauses) {
        pauses.add(duration);
      }
      clock.advance(duration);
    });
  }

  @Nested
  class WhenTheMailServerSaysLater {

    @Test
    void triesThreeTimesWithinSeconds() {
      var emails = emails();
      transport.awayFor(2);

      assertThat(emails.send(ACTOR, Examples.email("Question"), KEY)).isInstanceOf(EmailResult.Accepted.class);

      assertThat(transport.attempts()).isEqualTo(3);
      assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(2));
    }

    @Test
    void givesUpThen() {
      var emails = emails();
      transport.alwaysAway(true);

      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> emails.send(ACTOR, Examples.email("Question"), KEY));

      assertThat(transport.attempts()).isEqualTo(3);
    }

    @Test
    void doesNotTryAgainWhenThatTookLong() {
      var emails = emails();
      transport.alwaysAway(true);
      transport.onAttempt(() -> clock.advance(Duration.ofSeconds(11)));

      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> emails.send(ACTOR, Examples.email("Question"), KEY));

      assertThat(transport.attempts()).isEqualTo(1);
    }

    @Test
    void everyAttemptIsTheSameMessage() {
      var emails = emails();
      transport.awayFor(1);

      emails.send(ACTOR, Examples.email("Question"), KEY);

      assertThat(transport.tried()).hasSize(2).containsOnly(transport.taken().getFirst());
    }
  }

  @Test
  void asksOnceWhatIsRefusedForGood() {
    var emails = emails();
    transport.refuse(true);

    assertThat(emails.send(ACTOR, Examples.email("Question"), KEY)).isEqualTo(new EmailResult.Refused("550 unknown"));

    assertThat(transport.attempts()).isEqualTo(1);
  }

  @Test
  void stopsWhenItIsInterrupted() {
    var stopped = new DirectEmailService(transport, new LocalSendClaims(clock), clock, duration -> {
      throw new InterruptedException();
    });
    transport.alwaysAway(true);

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> stopped.send(ACTOR, Examples.email("Question"), KEY));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(transport.attempts()).isEqualTo(1);
  }

  @Test
  void waitsForAnotherProcessThatIsAtIt() {
    var claims = new LocalSendClaims(clock);
    var emails = service(claims);
    claims.claim(KEY, Fingerprint.of(Examples.email("Question")));

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> emails.send(ACTOR, Examples.email("Question"), KEY));
    assertThat(transport.attempts()).isZero();

    claims.sent(KEY);
    assertThat(emails.send(ACTOR, Examples.email("Question"), KEY)).isInstanceOf(EmailResult.Accepted.class);
    assertThat(transport.attempts()).isZero();
  }

  @Test
  void sendsWhatADeadProcessClaimed() {
    var claims = new LocalSendClaims(clock);
    claims.claim(KEY, Fingerprint.of(Examples.email("Question")));
    clock.advance(Duration.ofMinutes(1));

    service(claims).send(ACTOR, Examples.email("Question"), KEY);

    assertThat(transport.attempts()).isEqualTo(1);
  }

  @Test
  void aFaultOfTheTransportKeepsNoClaim() {
    var claims = new LocalSendClaims(clock);
    transport.onAttempt(() -> {
      throw new IllegalStateException("bug");
    });
    var message = Examples.email("Question");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> service(claims).send(ACTOR, message, KEY));

    assertThat(claims.claim(KEY, Fingerprint.of(message))).isEqualTo(Claim.GRANTED);
  }

  @Test
  void whatWasAcceptedStaysSoWhenItCannotBeNoted() {
    var unwritable = new SendClaims() {
      @Override
      public Claim claim(IdempotencyKey cause, String fingerprint) {
        return Claim.GRANTED;
      }

      @Override
      public void sent(IdempotencyKey cause) {
        throw new UnavailableException("database_unavailable", "no answer", null);
      }

      @Override
      public void release(IdempotencyKey cause) {
        throw new UnavailableException("database_unavailable", "no answer", null);
      }
    };

    assertThat(service(unwritable).send(ACTOR, Examples.email("Question"), KEY))
        .isInstanceOf(EmailResult.Accepted.class);
  }
}

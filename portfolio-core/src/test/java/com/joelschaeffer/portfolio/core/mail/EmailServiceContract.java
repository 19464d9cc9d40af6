package com.joelschaeffer.portfolio.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.UnauthorizedException;
import com.joelschaeffer.portfolio.core.UnavailableException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be relied on about sending e-mail, whoever implements {@link EmailService}. */
public abstract class EmailServiceContract {

  private static final Actor ACTOR = Actor.system("test");
  private static final IdempotencyKey KEY = new IdempotencyKey("order-paid:ORD-2026-00017");
  private static final IdempotencyKey OTHER_KEY = new IdempotencyKey("order-paid:ORD-2026-00018");

  private EmailService emails;

  /** Over a mail server that has got nothing yet; called before each test. */
  protected abstract EmailService emails();

  /** What the mail server took, in order. */
  protected abstract List<EmailMessage> arrived();

  /** From now on the mail server is away, or back. */
  protected abstract void mailServerIsAway(boolean away);

  /** From now on the mail server will never take a message, or takes them again. */
  protected abstract void mailServerRefuses(boolean refuses);

  @BeforeEach
  void beginWithNothingSent() {
    emails = emails();
  }

  @Test
  void sendsAMessage() {
    var message = Examples.email("Your order");

    var result = emails.send(ACTOR, message, KEY);

    assertThat(result).isEqualTo(
        new EmailResult.Accepted(MessageId.of(KEY, message.parties().from().address())));
    assertThat(arrived()).containsExactly(message);
  }

  @Test
  void sendsOnceForEachKey() {
    var message = Examples.email("Your order");

    var first = emails.send(ACTOR, message, KEY);
    var second = emails.send(ACTOR, message, KEY);
    emails.send(ACTOR, message, OTHER_KEY);

    assertThat(second).isEqualTo(first);
    assertThat(arrived()).containsExactly(message, message);
  }

  @Test
  void sendsOnceWhenAskedManyTimesAtTheSameMoment() {
    var outcomes = AtOnce.run(8, caller -> emails.send(ACTOR, Examples.email("Your order"), KEY));

    assertThat(outcomes.failures()).isEmpty();
    assertThat(outcomes.results()).hasSize(8).containsOnly(outcomes.results().getFirst());
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void refusesAKeyThatBelongsToAnotherMessage() {
    emails.send(ACTOR, Examples.email("Your order"), KEY);

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> emails.send(ACTOR, Examples.email("Another order"), KEY))
        .returns("idempotency_key_reused", ConflictException::code);
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void mayBeTriedAgainWhenTheMailServerWasAway() {
    mailServerIsAway(true);
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> emails.send(ACTOR, Examples.email("Your order"), KEY));
    mailServerIsAway(false);

    emails.send(ACTOR, Examples.email("Your order"), KEY);

    assertThat(arrived()).hasSize(1);
  }

  @Test
  void mayBeTriedAgainAfterARefusal() {
    mailServerRefuses(true);
    assertThat(emails.send(ACTOR, Examples.email("Your order"), KEY)).isInstanceOf(EmailResult.Refused.class);
    mailServerRefuses(false);

    assertThat(emails.send(ACTOR, Examples.email("Your order"), KEY)).isInstanceOf(EmailResult.Accepted.class);
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void sendsNothingForThoseWhoMayNot() {
    for (var actor : List.of(Actor.anonymous(), Examples.editor()))
      assertThatExceptionOfType(UnauthorizedException.class)
          .isThrownBy(() -> emails.send(actor, Examples.email("Your order"), KEY));
    assertThat(arrived()).isEmpty();
  }
}

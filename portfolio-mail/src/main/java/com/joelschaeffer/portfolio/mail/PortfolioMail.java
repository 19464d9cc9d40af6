package com.joelschaeffer.portfolio.mail;

import com.joelschaeffer.portfolio.core.mail.EmailService;
import java.time.Clock;

/**
 * Makes e-mail services.
 *
 * <pre>{@code
 * var server = SmtpSettings.ses("us-east-1", smtpUser, smtpPassword);
 * var emails = PortfolioMail.direct(SmtpEmailTransport.to(server), Clock.systemUTC());
 *
 * var parties = new Parties(new Mailbox("Joel Schaeffer", noreply), Mailbox.of(collector), Optional.empty());
 * var message = new EmailMessage(parties, "Your print is on its way", Body.of("It left us this morning.\n"));
 * switch (emails.send(Actor.system("shop"), message, new IdempotencyKey("order-shipped:ORD-2026-00017"))) {
 *   case Accepted(var id) -> log.info("sent as {}", id);
 *   case Refused(var reason) -> log.warn("not sent: {}", reason);
 * }
 * }</pre>
 */
public final class PortfolioMail {

  private PortfolioMail() {}

  /**
   * Sends while the caller waits, at most some twenty seconds, and keeps nothing but the causes of the last day, in this process.
   */
  public static EmailService direct(EmailTransport transport, Clock clock) {
    return direct(transport, new LocalSendClaims(clock), clock);
  }

  /** The same for several processes, which share the claims. */
  public static EmailService direct(EmailTransport transport, SendClaims claims, Clock clock) {
    return new DirectEmailService(transport, claims, clock, Thread::sleep);
  }
}

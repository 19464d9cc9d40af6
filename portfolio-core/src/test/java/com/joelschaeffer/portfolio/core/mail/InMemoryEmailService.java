package com.joelschaeffer.portfolio.core.mail;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.users.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps messages in this process instead of sending them. Thread-safe. */
public final class InMemoryEmailService implements EmailService {

  private enum MailServer {
    TAKES, AWAY, REFUSES
  }

  private final Map<IdempotencyKey, EmailMessage> sent = new LinkedHashMap<>();
  private MailServer server = MailServer.TAKES;

  @Override
  public synchronized EmailResult send(Actor actor, EmailMessage message, IdempotencyKey key) {
    actor.require(Permission.SEND_EMAIL);
    var before = sent.get(key);
    if (before != null && !before.equals(message))
      throw new ConflictException("idempotency_key_reused", "key " + key + " belongs to another message");
    switch (server) {
      case TAKES -> sent.put(key, message);
      case AWAY -> throw new UnavailableException("mail_unavailable", "no mail server at secret host", null);
      case REFUSES -> {
        return new EmailResult.Refused("550 secret reason");
      }
    }
    return new EmailResult.Accepted(MessageId.of(key, message.parties().from().address()));
  }

  /** What was sent, in order. */
  public synchronized List<EmailMessage> sent() {
    return List.copyOf(sent.values());
  }

  /** From now on every message is an outage. */
  public synchronized void away() {
    server = MailServer.AWAY;
  }

  /** From now on every message is refused for good. */
  public synchronized void refuse() {
    server = MailServer.REFUSES;
  }

  /** From now on messages are taken. */
  public synchronized void take() {
    server = MailServer.TAKES;
  }
}

package com.joelschaeffer.portfolio.core.mail;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.IdempotencyKey;

/** Sends e-mail. Thread-safe; sending needs {@code SEND_EMAIL}. */
public interface EmailService {

  /**
   * Sends a message, once for each key: asked again with the same key, it sends nothing and says what it said before. What failed
   * or was refused may be tried again with its key.
   *
   * @param key names the cause, e.g. {@code order-paid:ORD-2026-00017}
   * @throws com.joelschaeffer.portfolio.core.ConflictException    {@code idempotency_key_reused} when another message was sent with
   *                                                               this key
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when no mail server takes it for the moment
   */
  EmailResult send(Actor actor, EmailMessage message, IdempotencyKey key);
}

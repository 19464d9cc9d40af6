package com.joelschaeffer.portfolio.mail;

import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.mail.MessageId;
import java.time.Instant;
import java.util.Objects;

/**
 * A message ready to be carried.
 *
 * @param date when it was written, in whole seconds on the wire
 */
public record OutgoingEmail(MessageId id, Instant date, EmailMessage message) {

  public OutgoingEmail {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(message, "message");
  }
}

package com.joelschaeffer.portfolio.core.mail;

import java.util.Objects;

/** What came of sending a message. */
public sealed interface EmailResult {

  /** It is on its way: handed to the mail server, or kept safely until it can be. */
  record Accepted(MessageId id) implements EmailResult {
    public Accepted {
      Objects.requireNonNull(id, "id");
    }
  }

  /**
   * The mail server will not take this message, now or later.
   *
   * @param reason one line for the operator's log: the server's answer, which may name the recipient
   */
  record Refused(String reason) implements EmailResult {
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }
}

package com.joelschaeffer.portfolio.mail;

import java.util.Objects;

/** Carries a message out of this system, with one attempt. Thread-safe. */
public interface EmailTransport {

  /**
   * Hands the message over.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when there was no answer, or one that means "later". The message
   *                                                               may have been taken all the same; a second copy of it has the
   *                                                               same {@code Message-ID}
   */
  Delivery deliver(OutgoingEmail email);

  /** What the other side answered. */
  sealed interface Delivery {

    /**
     * It has the message now.
     *
     * @param answer its own words, in one line; where there is one, they hold its number for the message
     */
    record Accepted(String answer) implements Delivery {
      public Accepted {
        Objects.requireNonNull(answer, "answer");
      }
    }

    /**
     * It will not have this message, now or later.
     *
     * @param reason one line for the operator; may name the recipient
     */
    record Refused(String reason) implements Delivery {
      public Refused {
        Objects.requireNonNull(reason, "reason");
      }
    }
  }
}

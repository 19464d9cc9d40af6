package com.joelschaeffer.portfolio.mail;

import com.joelschaeffer.portfolio.core.IdempotencyKey;

/**
 * Remembers for a day which causes were mailed, and lets one sender at a time work on each. Thread-safe. Several processes that
 * send for the same causes share one that they all reach, such as a table.
 */
public interface SendClaims {

  /**
   * Asks for the right to send the message of this cause. Who gets it says {@link #sent} or {@link #release} afterwards; a claim of
   * which neither is said, because its process died, lapses after a minute.
   *
   * @param fingerprint tells one message from another: 64 hexadecimal digits
   */
  Claim claim(IdempotencyKey cause, String fingerprint);

  /** The message was handed over. */
  void sent(IdempotencyKey cause);

  /** The message was not handed over: whoever asks next may try. */
  void release(IdempotencyKey cause);

  /** What a sender is told. */
  enum Claim {
    /** Send it. */
    GRANTED,
    /** Somebody is at it. */
    BUSY,
    /** This very message was sent. */
    SENT,
    /** The cause belongs to another message. */
    OTHER_MESSAGE
  }
}

package com.joelschaeffer.portfolio.core.mail;

import com.joelschaeffer.portfolio.core.EmailAddress;
import java.util.Objects;

/**
 * A name and an address, the <i>mailbox</i> of RFC 5322.
 *
 * @param name    what mail programs show: one line of at most {@value #MAX_NAME_LENGTH} characters; may be empty
 */
public record Mailbox(String name, EmailAddress address) {

  /** Longest name, in characters. */
  public static final int MAX_NAME_LENGTH = 120;

  public Mailbox {
    EmailText.requireHeader("name", name, MAX_NAME_LENGTH);
    Objects.requireNonNull(address, "address");
  }

  /** An address without a name. */
  public static Mailbox of(EmailAddress address) {
    return new Mailbox("", address);
  }
}

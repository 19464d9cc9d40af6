package com.joelschaeffer.portfolio.core.mail;

import java.util.Objects;
import java.util.Optional;

/**
 * One message to one recipient. What exists can be sent: no header field can smuggle in another one, and nothing is longer than
 * mail servers take.
 *
 * @param subject one line of 1 to {@value #MAX_SUBJECT_LENGTH} characters
 */
public record EmailMessage(Parties parties, String subject, Body body) {

  /** Longest subject, in characters. */
  public static final int MAX_SUBJECT_LENGTH = 250;

  public EmailMessage {
    Objects.requireNonNull(parties, "parties");
    Objects.requireNonNull(body, "body");
    EmailText.requireHeader("subject", subject, MAX_SUBJECT_LENGTH);
    if (subject.isBlank()) throw new IllegalArgumentException("subject is blank");
  }

  /**
   * Between whom.
   *
   * @param from    the site; its domain is the one the message is signed for
   * @param replyTo where an answer goes instead of to {@code from}
   */
  public record Parties(Mailbox from, Mailbox to, Optional<Mailbox> replyTo) {
    public Parties {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(replyTo, "replyTo");
    }
  }

  /**
   * What it says, once or twice: mail programs show the HTML where there is one, and the text where they show no HTML.
   *
   * @param text not blank, at most {@value #MAX_TEXT_LENGTH} characters, lines end in {@code \n}
   * @param html a whole document of at most {@value #MAX_HTML_LENGTH} characters, escaped by whoever made it
   */
  public record Body(String text, Optional<String> html) {

    /** Longest text, in characters. */
    public static final int MAX_TEXT_LENGTH = 100_000;

    /** Longest HTML, in characters. */
    public static final int MAX_HTML_LENGTH = 500_000;

    public Body {
      EmailText.requireBody("text", text, MAX_TEXT_LENGTH);
      if (text.isBlank()) throw new IllegalArgumentException("text is blank");
      html.ifPresent(document -> EmailText.requireBody("html", document, MAX_HTML_LENGTH));
    }

    /** Text alone. */
    public static Body of(String text) {
      return new Body(text, Optional.empty());
    }
  }
}

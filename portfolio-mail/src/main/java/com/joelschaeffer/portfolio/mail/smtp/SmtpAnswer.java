package com.joelschaeffer.portfolio.mail.smtp;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.mail.EmailTransport.Delivery;
import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a message was not taken.
 *
 * @param code  the server's reply code (RFC 5321, 4.2): 4xx means later, 5xx never; 0 when it gave none about the message
 * @param text  one line
 * @param cause what the library threw
 */
record SmtpAnswer(int code, String text, MessagingException cause) {

  private static final int MOST_CHARACTERS = 300;
  private static final int FIRST_PERMANENT = 500;

  static SmtpAnswer of(MessagingException failed) {
    return chain(failed).flatMap(link -> answer(link).stream()).findFirst()
        .orElseGet(() -> new SmtpAnswer(0, oneLine(failed.getMessage()), failed));
  }

  /** A refusal for good is an outcome; everything else may be tried again. */
  Delivery delivery(SmtpSettings.Server server) {
    if (code >= FIRST_PERMANENT) return new Delivery.Refused(text);
    throw new UnavailableException("mail_unavailable", "The mail server %s did not take an e-mail (%s)."
        .formatted(server, text), cause);
  }

  /** Without line breaks and other control characters, shortened. */
  static String oneLine(@Nullable String text) {
    var line = Objects.requireNonNullElse(text, "no answer").replaceAll("[\\p{Cc}\\s]+", " ").strip();
    return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "\u2026";
  }

  private static Optional<SmtpAnswer> answer(MessagingException link) {
    return switch (link) {
      case SMTPAddressFailedException recipient -> Optional.of(new SmtpAnswer(recipient.getReturnCode(),
          oneLine(recipient.getMessage()), recipient));
      case SMTPSenderFailedException sender -> Optional.of(new SmtpAnswer(sender.getReturnCode(),
          oneLine(sender.getMessage()), sender));
      case SMTPSendFailedException message -> Optional.of(new SmtpAnswer(message.getReturnCode(),
          oneLine(message.getMessage()), message));
      default -> Optional.empty();
    };
  }

  /** The exception and those it was made of; the most exact one comes last and is asked first. */
  private static Stream<MessagingException> chain(MessagingException failed) {
    return Stream.iterate((@Nullable Exception) failed, Objects::nonNull,
        link -> link instanceof MessagingException messaging ? messaging.getNextException() : null)
        .filter(MessagingException.class::isInstance).map(MessagingException.class::cast).toList().reversed().stream();
  }
}

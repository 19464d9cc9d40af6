package com.joelschaeffer.portfolio.mail;

import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.mail.Mailbox;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells one message from another. */
final class Fingerprint {

  private Fingerprint() {}

  /** The SHA-256 of all that is in the message, as 64 hexadecimal digits. */
  static String of(EmailMessage message) {
    var parties = message.parties();
    return of(Stream.of(mailbox(parties.from()), mailbox(parties.to()),
        parties.replyTo().map(Fingerprint::mailbox).orElse(List.of("")),
        List.of(message.subject(), message.body().text(), message.body().html().orElse("")))
        .flatMap(List::stream).toList());
  }

  private static List<String> mailbox(Mailbox mailbox) {
    return List.of(mailbox.name(), mailbox.address().value());
  }

  /** Each text with its length before it, so that no two lists look the same. */
  private static String of(List<String> texts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var text : texts) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}

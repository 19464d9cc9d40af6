package com.joelschaeffer.portfolio.core.mail;

import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the header {@code Message-ID} says, without its angle brackets: {@code 0f3a…@example.com}. */
public record MessageId(String value) {

  private static final Pattern VALID = Pattern.compile("[0-9a-f]{32}@[a-z0-9.-]{1,253}");
  private static final int BYTES = 16;

  public MessageId {
    Objects.requireNonNull(value, "value");
    if (!VALID.matcher(value).matches()) throw new IllegalArgumentException("not a message id of ours: " + value);
  }

  /**
   * The id of the message that has this cause: always the same, so that mailboxes which drop what they have already drop a second
   * copy too, where a connection that broke at the wrong moment made one.
   *
   * @param from the sender, under whose domain it is
   */
  public static MessageId of(IdempotencyKey cause, EmailAddress from) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(cause.value().getBytes(StandardCharsets.UTF_8));
      return new MessageId(HexFormat.of().formatHex(digest, 0, BYTES) + "@" + from.domain());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package com.joelschaeffer.portfolio.core.users;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets whoever has it choose a new password for one user, once: 256 random bits in 43 characters of base64url. */
public record ResetToken(String value) {

  private static final int BYTES = 32;
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public ResetToken {
    if (!VALID.matcher(value).matches()) throw new IllegalArgumentException("not a reset token");
  }

  /** A new one. */
  public static ResetToken random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ResetToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token that a text is. */
  public static Optional<ResetToken> tryParse(String text) {
    return Optional.of(text).filter(given -> VALID.matcher(given).matches()).map(ResetToken::new);
  }

  /** Without the token: what is printed ends in a log. */
  @Override
  public String toString() {
    return "ResetToken[]";
  }
}

package com.joelschaeffer.portfolio.core.users;

import com.joelschaeffer.portfolio.core.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * A password that may be chosen: at least {@value #MIN_LENGTH} characters, at most {@value #MAX_BYTES} bytes in UTF-8, and none of
 * those that are tried first. Nothing else is demanded of it, as NIST SP 800-63B advises.
 */
public record Password(String value) {

  /** Fewest characters. */
  public static final int MIN_LENGTH = 8;

  /** Most bytes: bcrypt reads no more, and what it does not read must not seem to protect. */
  public static final int MAX_BYTES = 72;

  public Password {
    Objects.requireNonNull(value, "value");
    Problem.of(value).ifPresent(problem -> {
      throw new IllegalArgumentException(problem.message());
    });
  }

  /**
   * Reads a password that somebody chose, as it is, with blanks at its ends.
   *
   * @throws InvalidInputException {@code password_too_short}, {@code password_too_long} or {@code password_too_common}, naming
   *                               {@code field}
   */
  public static Password parse(String field, String text) {
    Problem.of(text).ifPresent(problem -> {
      throw new InvalidInputException(problem.code(), field, problem.message());
    });
    return new Password(text);
  }

  /** Whether nobody can have such a password, so that it need not be compared. */
  public static boolean isTooLong(String text) {
    // a character takes one byte at least: what is long is not even counted
    return text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
  }

  /** Without the password: what is printed ends in a log. */
  @Override
  public String toString() {
    return "Password[]";
  }

  /** Why a password may not be chosen. */
  private enum Problem {
    TOO_SHORT("password_too_short",
        "This value must be longer than the minimum length of %d characters.".formatted(MIN_LENGTH)), //
    TOO_LONG("password_too_long", "A password may have at most %d bytes; letters beyond ASCII take two or more."
        .formatted(MAX_BYTES)), //
    TOO_COMMON("password_too_common",
        "This password is one of those that are tried first: choose another, such as four words that do not belong together.");

    private final String code;
    private final String message;

    Problem(String code, String message) {
      this.code = code;
      this.message = message;
    }

    private String code() {
      return code;
    }

    private String message() {
      return message;
    }

    private static Optional<Problem> of(String text) {
      if (text.codePointCount(0, text.length()) < MIN_LENGTH) return Optional.of(TOO_SHORT);
      if (isTooLong(text)) return Optional.of(TOO_LONG);
      return CommonPasswords.include(text) ? Optional.of(TOO_COMMON) : Optional.empty();
    }
  }
}

package com.joelschaeffer.portfolio.core.users;

import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is written about a user.
 *
 * @param email by which they sign in; in lower case, since nobody remembers how it was typed the first time
 * @param name  one line of at most {@value #MAX_NAME_LENGTH} characters; may be empty
 */
public record UserProfile(EmailAddress email, String name, Role role) {

  /** Longest name, in characters. */
  public static final int MAX_NAME_LENGTH = 120;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\p{Cs}]");

  public UserProfile {
    email = normalized(email);
    Objects.requireNonNull(role, "role");
    if (name.length() > MAX_NAME_LENGTH || CONTROL.matcher(name).find())
      throw new IllegalArgumentException("not one line of at most " + MAX_NAME_LENGTH + " characters");
  }

  /**
   * Reads a name that a person typed.
   *
   * @throws InvalidInputException naming {@code field} when it is too long, or more than one line
   */
  public static String parseName(String field, String text) {
    var name = text.strip();
    if (name.length() > MAX_NAME_LENGTH || CONTROL.matcher(name).find())
      throw new InvalidInputException("invalid_name", field,
          "A name is one line of at most %d characters.".formatted(MAX_NAME_LENGTH));
    return name;
  }

  /** The address as it is stored and looked for. */
  public static EmailAddress normalized(EmailAddress email) {
    return new EmailAddress(email.value().toLowerCase(Locale.ROOT));
  }
}

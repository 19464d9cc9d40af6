package com.joelschaeffer.portfolio.core.users;

import com.joelschaeffer.portfolio.core.EmailAddress;
import java.util.Objects;

/**
 * What somebody says to sign in.
 *
 * @param email    in whatever case
 * @param password as it was typed, of any length; compared and never kept
 */
public record Credentials(EmailAddress email, String password) {

  public Credentials {
    email = UserProfile.normalized(email);
    Objects.requireNonNull(password, "password");
  }

  /** Without the password: what is printed ends in a log. */
  @Override
  public String toString() {
    return "Credentials[email=" + email + "]";
  }
}

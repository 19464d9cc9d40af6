package com.joelschaeffer.portfolio.core.users;

import java.util.Objects;
import java.util.Optional;

/**
 * What shall be different about a user.
 *
 * @param profile  the whole of it, as it shall be
 * @param password another one; empty leaves it, and the sessions, as they are
 */
public record UserChange(UserProfile profile, Optional<Password> password) {

  public UserChange {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(password, "password");
  }
}

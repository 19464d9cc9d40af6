package com.joelschaeffer.portfolio.core.users;

import java.util.Objects;

/**
 * Somebody who has shown who they are.
 *
 * @param session by which they did; one of the user's
 */
public record SignedIn(AdminUser user, Session session) {

  public SignedIn {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(session, "session");
  }
}

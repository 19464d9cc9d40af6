package com.joelschaeffer.portfolio.core.users;

import java.util.Objects;

/** The services about users, which share what they keep. */
public record Accounts(Users users, Authentication authentication, PasswordResets resets) {

  public Accounts {
    Objects.requireNonNull(users, "users");
    Objects.requireNonNull(authentication, "authentication");
    Objects.requireNonNull(resets, "resets");
  }
}

package com.joelschaeffer.portfolio.app.accounts;

import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.SessionId;
import com.joelschaeffer.portfolio.core.users.UserId;
import java.time.Instant;

/**
 * What a token says whose signature is right.
 *
 * @param text      the token itself, for whoever sent it
 * @param expiresAt a whole second
 */
public record Token(String text, UserId user, Door door, Instant expiresAt) {

  /** The session it stands for, and what that opens. */
  public record Door(SessionId session, Audience audience) {}

  /** Without the token: what is printed ends in a log. */
  @Override
  public String toString() {
    return "Token[user=" + user.value() + "]";
  }
}

package com.joelschaeffer.portfolio.app.accounts;

import com.joelschaeffer.portfolio.core.users.SignedIn;
import java.util.Objects;

/**
 * Somebody who has shown who they are with a request.
 *
 * @param token by which they did
 */
public record Caller(SignedIn signedIn, Token token) {

  public Caller {
    Objects.requireNonNull(signedIn, "signedIn");
    Objects.requireNonNull(token, "token");
  }
}

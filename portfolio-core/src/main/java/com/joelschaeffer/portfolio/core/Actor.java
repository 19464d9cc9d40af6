package com.joelschaeffer.portfolio.core;

import com.joelschaeffer.portfolio.core.users.Permission;
import com.joelschaeffer.portfolio.core.users.UserId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Who does something, and for whom. Every service method that writes, or reads what is not public, takes one and asks it first.
 *
 * @param principal  whose permissions count
 * @param onBehalfOf the person whose wish it is, when a service carries it over; for the audit log only
 */
public record Actor(Principal principal, Optional<UserId> onBehalfOf) {

  public Actor {
    Objects.requireNonNull(principal, "principal");
    Objects.requireNonNull(onBehalfOf, "onBehalfOf");
  }

  /** Somebody acting for themselves. */
  public static Actor of(Principal principal) {
    return new Actor(principal, Optional.empty());
  }

  /** A visitor nobody knows. */
  public static Actor anonymous() {
    return of(new Principal.Anonymous());
  }

  /** A part of the system acting by itself, e.g. {@code import}. */
  public static Actor system(String name) {
    return of(new Principal.Internal(new Slug(name)));
  }

  /** Whether this actor may do such a thing. */
  public boolean may(Permission permission) {
    return principal.may(permission);
  }

  /**
   * Lets the call go on, or ends it.
   *
   * @throws UnauthorizedException when the permission is not granted
   */
  public void require(Permission permission) {
    if (!may(permission))
      throw new UnauthorizedException(label() + " may not " + permission.name().toLowerCase(Locale.ROOT));
  }

  /** For logs and audit rows: {@code user:12}, or {@code service:site for user:12}. */
  public String label() {
    return onBehalfOf.map(user -> principal.label() + " for user:" + user.value()).orElse(principal.label());
  }
}

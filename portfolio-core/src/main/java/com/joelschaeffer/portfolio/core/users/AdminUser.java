package com.joelschaeffer.portfolio.core.users;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Principal;
import com.joelschaeffer.portfolio.core.Revision;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who may sign in. Nothing in here proves anything: the password stays where it is kept.
 *
 * @param sessions those that are open, the oldest first
 */
public record AdminUser(UserId id, UserProfile profile, List<Session> sessions, Revision revision) {

  public AdminUser {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(profile, "profile");
    sessions = List.copyOf(sessions);
    Objects.requireNonNull(revision, "revision");
  }

  /** This user, acting for themselves. */
  public Actor actor() {
    return Actor.of(new Principal.User(id, profile.role()));
  }
}

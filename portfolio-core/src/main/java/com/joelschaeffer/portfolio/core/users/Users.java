package com.joelschaeffer.portfolio.core.users;

import com.joelschaeffer.portfolio.core.Actor;
import java.util.List;
import java.util.Optional;

/**
 * Who may sign in. Thread-safe; reading needs {@code READ_USERS} and writing {@code WRITE_USERS}, but everybody may see themselves and
 * change what is theirs: not the role. There is always somebody with the role {@link Role#ADMIN}, once there was.
 */
public interface Users {

  /** Most users there may be: enough for any studio, and few enough to be listed at once. */
  int MOST = 1_000;

  /** Whether nobody may sign in yet, so that the first user may register. */
  boolean isEmpty();

  /**
   * Adds the first user, the owner, and begins a session. Of many who try at the same time one succeeds.
   *
   * @param profile whose role is {@link Role#ADMIN}
   * @return empty when there is a user already: nothing was changed
   */
  Optional<SignedIn> registerFirst(UserProfile profile, Password password, Audience audience);

  /** All users, in the order they were added. */
  List<AdminUser> list(Actor actor);

  /** The user of that id. */
  Optional<AdminUser> find(Actor actor, UserId id);

  /**
   * Adds a user.
   *
   * @throws com.joelschaeffer.portfolio.core.ConflictException {@code email_taken}, or {@code too_many_users}
   */
  AdminUser create(Actor actor, UserProfile profile, Password password);

  /**
   * Changes a user. Another password ends all their sessions, and another address makes a reset token worth nothing.
   *
   * @throws com.joelschaeffer.portfolio.core.ConflictException {@code email_taken}, {@code last_admin} when nobody would be left to
   *                                                            decide who may sign in, or {@code stale_version} when somebody
   *                                                            else changed it since
   * @throws com.joelschaeffer.portfolio.core.NotFoundException when it is gone
   */
  AdminUser update(Actor actor, UserId id, long version, UserChange change);

  /**
   * Removes a user and ends their sessions; gives what was removed.
   *
   * @throws com.joelschaeffer.portfolio.core.ConflictException {@code last_admin}
   * @throws com.joelschaeffer.portfolio.core.NotFoundException when it is gone
   */
  AdminUser delete(Actor actor, UserId id);
}

package com.joelschaeffer.portfolio.core.users;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.Principal;

/** Who may do what with whom, for those who implement {@link Users}. */
public final class UserRights {

  private UserRights() {}

  /** Lets go on whoever may see all users. */
  public static void requireReadAll(Actor actor) {
    actor.require(Permission.READ_USERS);
  }

  /** Lets go on whoever may see this user. */
  public static void requireRead(Actor actor, UserId id) {
    if (!is(actor, id)) requireReadAll(actor);
  }

  /** Lets go on whoever may change all users. */
  public static void requireWriteAll(Actor actor) {
    actor.require(Permission.WRITE_USERS);
  }

  /** Lets go on whoever may change something about this user. */
  public static void requireWrite(Actor actor, UserId id) {
    if (!is(actor, id)) requireWriteAll(actor);
  }

  /** Lets go on whoever may change this about the user. */
  public static void requireChange(Actor actor, AdminUser before, UserChange change) {
    requireWrite(actor, before.id());
    if (before.profile().role() != change.profile().role()) requireWriteAll(actor);
  }

  /** Whether this is somebody who decides who may sign in. */
  public static boolean isOwner(AdminUser user) {
    return user.profile().role().grants(Permission.WRITE_USERS);
  }

  /** Whether the user would not decide that any more. */
  public static boolean takesOwnership(AdminUser before, UserProfile after) {
    return isOwner(before) && !after.role().grants(Permission.WRITE_USERS);
  }

  /** Refuses a first user who could not let anybody else in. */
  public static void requireOwner(UserProfile profile) {
    if (!profile.role().grants(Permission.WRITE_USERS))
      throw new IllegalArgumentException("the first user is an owner, not " + profile.role());
  }

  /** What is thrown where nobody would be left to decide it. */
  public static ConflictException lastAdmin(UserId id) {
    return new ConflictException("last_admin",
        "The user %d is the only admin left: give somebody else that role first.".formatted(id.value()));
  }

  private static boolean is(Actor actor, UserId id) {
    return actor.principal() instanceof Principal.User(var own, var role) && own.equals(id);
  }
}

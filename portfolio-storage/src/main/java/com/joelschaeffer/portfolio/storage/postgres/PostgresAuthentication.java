package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Authentication;
import com.joelschaeffer.portfolio.core.users.Credentials;
import com.joelschaeffer.portfolio.core.users.PasswordHash;
import com.joelschaeffer.portfolio.core.users.PasswordHasher;
import com.joelschaeffer.portfolio.core.users.Permission;
import com.joelschaeffer.portfolio.core.users.SessionId;
import com.joelschaeffer.portfolio.core.users.SignInResult;
import com.joelschaeffer.portfolio.core.users.SignedIn;
import com.joelschaeffer.portfolio.core.users.UserId;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Passwords, sessions and failures in tables that all processes share. No connection is held while a password is compared. */
final class PostgresAuthentication implements Authentication {

  private static final String HASH = """
    select u.id, u.password_hash
    from catalogue.users u
    where u.email = :email
    """;

  /** Whoever changes a password while it is compared locks this row too, so one of the two comes first. */
  private static final String STILL = """
    select u.id
    from catalogue.users u
    where u.id = :id and u.password_hash = :hash
    for update
    """;

  private static final String PROLONG = """
    update catalogue.user_sessions set expires_at = :expires where id = :id
    """;

  private static final String END = """
    delete from catalogue.user_sessions where id = :id
    """;

  private static final String END_EVERYWHERE = """
    delete from catalogue.user_sessions
    where user_id = (select s.user_id from catalogue.user_sessions s where s.id = :id)
    """;

  private static final String FORGET_SESSIONS = """
    delete from catalogue.user_sessions where expires_at <= :now
    """;

  private static final String FORGET_RESETS = """
    delete from catalogue.password_resets where expires_at <= :now
    """;

  private final CatalogueSql sql;
  private final PasswordHasher hasher;
  private final Clock clock;

  PostgresAuthentication(CatalogueSql sql, PasswordHasher hasher, Clock clock) {
    this.sql = sql;
    this.hasher = hasher;
    this.clock = clock;
  }

  private record Known(UserId id, PasswordHash hash) {}

  @Override
  public SignInResult signIn(Credentials credentials, Audience audience) {
    var now = Columns.now(clock);
    var locked = sql.write(handle -> SignInFailures.count(handle, credentials.email(), now));
    if (locked.isPresent()) return new SignInResult.Locked(locked.get());
    var known = sql.read(handle -> known(handle, credentials.email()));
    if (!hasher.matches(credentials.password(), known.map(Known::hash)) || known.isEmpty())
      return new SignInResult.Wrong();
    return sql.write(handle -> {
      if (!isStill(handle, known.get())) return new SignInResult.Wrong();
      SignInFailures.forget(handle, credentials.email());
      return new SignInResult.Accepted(UserRows.begin(handle, known.get().id, audience, Columns.now(clock)));
    });
  }

  @Override
  public Optional<SignedIn> find(SessionId id, Audience audience) {
    return sql.read(handle -> UserRows.find(handle, id, audience, Columns.now(clock)));
  }

  @Override
  public Optional<SignedIn> prolong(SessionId id, Audience audience) {
    var now = Columns.now(clock);
    return sql.write(handle -> UserRows.find(handle, id, audience, now)
        .filter(found -> prolong(handle, id, found.session().prolonged(now).expiresAt()))
        .flatMap(found -> UserRows.find(handle, id, audience, now)));
  }

  @Override
  public void signOut(SessionId id) {
    sql.run(handle -> handle.createUpdate(END).bind("id", id.value()).execute());
  }

  @Override
  public void signOutEverywhere(SessionId id) {
    sql.run(handle -> handle.createUpdate(END_EVERYWHERE).bind("id", id.value()).execute());
  }

  @Override
  public void unlock(Actor actor, EmailAddress email) {
    actor.require(Permission.WRITE_USERS);
    sql.run(handle -> SignInFailures.forget(handle, UserProfile.normalized(email)));
  }

  @Override
  public void forgetExpired() {
    var now = Columns.now(clock);
    sql.run(handle -> {
      handle.createUpdate(FORGET_SESSIONS).bind("now", now).execute();
      handle.createUpdate(FORGET_RESETS).bind("now", now).execute();
      SignInFailures.forgetOld(handle, now);
    });
  }

  private static Optional<Known> known(Handle handle, EmailAddress email) {
    return handle.createQuery(HASH).bind("email", email.value()).map((row, context) -> new Known(
        new UserId(row.getInt("id")), new PasswordHash(Columns.text(row, "password_hash")))).findOne();
  }

  private static boolean isStill(Handle handle, Known known) {
    return handle.createQuery(STILL).bind("id", known.id.value()).bind("hash", known.hash.value())
        .mapTo(Integer.class).findOne().isPresent();
  }

  private static boolean prolong(Handle handle, SessionId id, Instant until) {
    return handle.createUpdate(PROLONG).bind("id", id.value()).bind("expires", until).execute() == 1;
  }
}

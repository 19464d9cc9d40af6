package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.users.AdminUser;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.PasswordHash;
import com.joelschaeffer.portfolio.core.users.PasswordHasher;
import com.joelschaeffer.portfolio.core.users.SignedIn;
import com.joelschaeffer.portfolio.core.users.UserChange;
import com.joelschaeffer.portfolio.core.users.UserId;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import com.joelschaeffer.portfolio.core.users.UserRights;
import com.joelschaeffer.portfolio.core.users.Users;
import com.joelschaeffer.portfolio.storage.postgres.StaleWrite.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Users, a row each. Whoever changes which users there are waits for whoever is at it, so that an owner always remains. */
final class PostgresUsers implements Users {

  private static final String EMPTY = """
    select not exists (select from catalogue.users)
    """;

  private static final String COUNT = """
    select count(*) from catalogue.users
    """;

  private static final String OTHER_ADMINS = """
    select exists (select from catalogue.users u where u.role = 'admin' and u.id <> :id)
    """;

  private static final String ADD = """
    insert into catalogue.users (email, name, role, password_hash, created_at, updated_at)
    values (:email, :name, :role, :hash, :now, :now)
    returning id
    """;

  private static final String REPLACE = """
    update catalogue.users
    set email = :email, name = :name, role = :role, version = version + 1, updated_at = :now
    where id = :id and version = :version
    """;

  private static final String CHANGE_PASSWORD = """
    update catalogue.users set password_hash = :hash where id = :id
    """;

  private static final String DELETE = """
    delete from catalogue.users where id = :id
    """;

  private static final String END_RESET = """
    delete from catalogue.password_resets where user_id = :id
    """;

  private final CatalogueSql sql;
  private final PasswordHasher hasher;
  private final Clock clock;

  PostgresUsers(CatalogueSql sql, PasswordHasher hasher, Clock clock) {
    this.sql = sql;
    this.hasher = hasher;
    this.clock = clock;
  }

  @Override
  public boolean isEmpty() {
    return sql.read(PostgresUsers::isEmpty);
  }

  @Override
  public Optional<SignedIn> registerFirst(UserProfile profile, Password password, Audience audience) {
    UserRights.requireOwner(profile);
    if (!isEmpty()) return Optional.empty();
    var hash = hasher.hash(password);
    var now = Columns.now(clock);
    return sql.write(handle -> {
      takeTurn(handle);
      if (!isEmpty(handle)) return Optional.empty();
      return Optional.of(UserRows.begin(handle, add(handle, profile, hash, now), audience, now));
    });
  }

  @Override
  public List<AdminUser> list(Actor actor) {
    UserRights.requireReadAll(actor);
    return sql.read(handle -> UserRows.all(handle, Columns.now(clock)));
  }

  @Override
  public Optional<AdminUser> find(Actor actor, UserId id) {
    UserRights.requireRead(actor, id);
    return sql.read(handle -> UserRows.find(handle, id, Columns.now(clock)));
  }

  @Override
  public AdminUser create(Actor actor, UserProfile profile, Password password) {
    UserRights.requireWriteAll(actor);
    var hash = hasher.hash(password);
    var now = Columns.now(clock);
    return sql.write(handle -> {
      takeTurn(handle);
      if (handle.createQuery(COUNT).mapTo(Integer.class).one() >= MOST)
        throw new ConflictException("too_many_users", "There are %d users, and no more may be added.".formatted(MOST));
      return UserRows.find(handle, add(handle, profile, hash, now), now).orElseThrow();
    });
  }

  @Override
  public AdminUser update(Actor actor, UserId id, long version, UserChange change) {
    UserRights.requireWrite(actor, id);
    var hash = change.password().map(hasher::hash);
    var now = Columns.now(clock);
    return sql.write(handle -> {
      takeTurn(handle);
      var before = UserRows.find(handle, id, now).orElseThrow(() -> StaleWrite.notFound(Table.USERS, id.value()));
      UserRights.requireChange(actor, before, change);
      if (UserRights.takesOwnership(before, change.profile())) requireAnotherAdmin(handle, id);
      replace(handle, before, version, change.profile(), now);
      hash.ifPresent(another -> changePassword(handle, id, another));
      return UserRows.find(handle, id, now).orElseThrow();
    });
  }

  @Override
  public AdminUser delete(Actor actor, UserId id) {
    UserRights.requireWriteAll(actor);
    return sql.write(handle -> {
      takeTurn(handle);
      var user = UserRows.find(handle, id, Columns.now(clock))
          .orElseThrow(() -> StaleWrite.notFound(Table.USERS, id.value()));
      if (UserRights.isOwner(user)) requireAnotherAdmin(handle, id);
      handle.createUpdate(DELETE).bind("id", id.value()).execute();
      return user;
    });
  }

  private void takeTurn(Handle handle) {
    handle.createQuery("select 1 from (select pg_advisory_xact_lock(:lock)) turn").bind("lock", sql.lock("users"))
        .mapTo(Integer.class).one();
  }

  private static boolean isEmpty(Handle handle) {
    return handle.createQuery(EMPTY).mapTo(Boolean.class).one();
  }

  private static UserId add(Handle handle, UserProfile profile, PasswordHash hash, Instant now) {
    return new UserId(handle.createQuery(ADD).bind("email", profile.email().value()).bind("name", profile.name())
        .bind("role", profile.role().code()).bind("hash", hash.value()).bind("now", now).mapTo(Integer.class).one());
  }

  private static void replace(Handle handle, AdminUser before, long version, UserProfile profile, Instant now) {
    var id = before.id().value();
    var written = handle.createUpdate(REPLACE).bind("email", profile.email().value()).bind("name", profile.name())
        .bind("role", profile.role().code()).bind("now", now).bind("id", id).bind("version", version).execute();
    if (written == 0) throw StaleWrite.explain(handle, Table.USERS, id);
    if (!profile.email().equals(before.profile().email())) endReset(handle, before.id());
  }

  private static void changePassword(Handle handle, UserId id, PasswordHash hash) {
    handle.createUpdate(CHANGE_PASSWORD).bind("hash", hash.value()).bind("id", id.value()).execute();
    UserRows.endAll(handle, id);
    endReset(handle, id);
  }

  private static void endReset(Handle handle, UserId id) {
    handle.createUpdate(END_RESET).bind("id", id.value()).execute();
  }

  private static void requireAnotherAdmin(Handle handle, UserId id) {
    if (!handle.createQuery(OTHER_ADMINS).bind("id", id.value()).mapTo(Boolean.class).one())
      throw UserRights.lastAdmin(id);
  }
}

package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.PasswordHash;
import com.joelschaeffer.portfolio.core.users.PasswordHasher;
import com.joelschaeffer.portfolio.core.users.PasswordResets;
import com.joelschaeffer.portfolio.core.users.ResetToken;
import com.joelschaeffer.portfolio.core.users.SignedIn;
import com.joelschaeffer.portfolio.core.users.UserId;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reset tokens, by their hashes. */
final class PostgresPasswordResets implements PasswordResets {

  private static final String ISSUE = """
    insert into catalogue.password_resets as r (user_id, token_hash, expires_at)
    select u.id, sha256(convert_to(:token, 'UTF8')), :expires
    from catalogue.users u
    where u.email = :email
    on conflict (user_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
    returning r.user_id
    """;

  private static final String COUNTS = """
    select exists (
      select from catalogue.password_resets r
      where r.token_hash = sha256(convert_to(:token, 'UTF8')) and r.expires_at > :now)
    """;

  private static final String USE = """
    delete from catalogue.password_resets
    where token_hash = sha256(convert_to(:token, 'UTF8')) and expires_at > :now
    returning user_id
    """;

  private static final String CHANGE = """
    update catalogue.users
    set password_hash = :hash, version = version + 1, updated_at = :now
    where id = :id
    """;

  private final CatalogueSql sql;
  private final PasswordHasher hasher;
  private final Clock clock;

  PostgresPasswordResets(CatalogueSql sql, PasswordHasher hasher, Clock clock) {
    this.sql = sql;
    this.hasher = hasher;
    this.clock = clock;
  }

  @Override
  public Optional<Issued> issue(EmailAddress email) {
    var token = ResetToken.random();
    var now = Columns.now(clock);
    return sql.write(handle -> handle.createQuery(ISSUE).bind("token", token.value())
        .bind("expires", now.plus(LIFETIME)).bind("email", UserProfile.normalized(email).value())
        .mapTo(Integer.class).findOne().flatMap(id -> UserRows.find(handle, new UserId(id), now)))
        .map(user -> new Issued(user, token));
  }

  /** A token that counts for nothing costs no hash. */
  @Override
  public Optional<SignedIn> redeem(ResetToken token, Password password, Audience audience) {
    if (!counts(token)) return Optional.empty();
    var hash = hasher.hash(password);
    var now = Columns.now(clock);
    return sql.write(handle -> handle.createQuery(USE).bind("token", token.value()).bind("now", now)
        .mapTo(Integer.class).findOne().map(UserId::new).map(user -> {
          change(handle, user, hash, now);
          return UserRows.begin(handle, user, audience, now);
        }));
  }

  private boolean counts(ResetToken token) {
    return sql.read(handle -> handle.createQuery(COUNTS).bind("token", token.value())
        .bind("now", Columns.now(clock)).mapTo(Boolean.class).one());
  }

  private static void change(Handle handle, UserId user, PasswordHash hash, Instant now) {
    handle.createUpdate(CHANGE).bind("hash", hash.value()).bind("now", now).bind("id", user.value()).execute();
    UserRows.endAll(handle, user);
    UserRows.find(handle, user, now).ifPresent(found -> SignInFailures.forget(handle, found.profile().email()));
  }
}

package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.users.AdminUser;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.Session;
import com.joelschaeffer.portfolio.core.users.SessionId;
import com.joelschaeffer.portfolio.core.users.SignedIn;
import com.joelschaeffer.portfolio.core.users.UserId;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Users with the sessions they have open. */
final class UserRows {

  private static final String SELECT = """
    select u.id, u.email, u.name, u.role, u.version, u.created_at, u.updated_at,
      s.id as session_id, s.audience as session_audience, s.created_at as session_created_at,
      s.expires_at as session_expires_at
    from catalogue.users u
    left join catalogue.user_sessions s on s.user_id = u.id and s.expires_at > :now
    """;

  private static final String ORDER = """
    order by u.id, s.created_at, s.id
    """;

  private static final String ALL = SELECT + ORDER;
  private static final String BY_ID = SELECT + "where u.id = :id\n" + ORDER;
  private static final String BY_SESSION = SELECT + """
    where u.id = (
      select o.user_id
      from catalogue.user_sessions o
      where o.id = :session and o.audience = :audience and o.expires_at > :now)
    """ + ORDER;

  private static final String BEGIN = """
    insert into catalogue.user_sessions (id, user_id, audience, created_at, expires_at)
    values (:id, :user, :audience, :created, :expires)
    """;

  private static final String END_ALL = """
    delete from catalogue.user_sessions where user_id = :user
    """;

  private UserRows() {}

  static List<AdminUser> all(Handle handle, Instant now) {
    return users(handle.createQuery(ALL).bind("now", now));
  }

  static Optional<AdminUser> find(Handle handle, UserId id, Instant now) {
    return users(handle.createQuery(BY_ID).bind("id", id.value()).bind("now", now)).stream().findFirst();
  }

  static Optional<SignedIn> find(Handle handle, SessionId id, Audience audience, Instant now) {
    return users(handle.createQuery(BY_SESSION).bind("session", id.value()).bind("audience", audience.code())
        .bind("now", now)).stream().findFirst().map(user -> signedIn(user, id));
  }

  /** Begins a session; the user's others go on. */
  static SignedIn begin(Handle handle, UserId user, Audience audience, Instant now) {
    var session = Session.begin(audience, now);
    handle.createUpdate(BEGIN).bind("id", session.id().value()).bind("user", user.value())
        .bind("audience", audience.code()).bind("created", session.createdAt()).bind("expires", session.expiresAt())
        .execute();
    return signedIn(find(handle, user, now).orElseThrow(), session.id());
  }

  static void endAll(Handle handle, UserId user) {
    handle.createUpdate(END_ALL).bind("user", user.value()).execute();
  }

  private static SignedIn signedIn(AdminUser user, SessionId id) {
    var session = user.sessions().stream().filter(open -> open.id().equals(id)).findFirst().orElseThrow();
    return new SignedIn(user, session);
  }

  /** A user and one of their sessions, as a row has them. */
  private record Line(AdminUser user, Optional<Session> session) {}

  private static List<AdminUser> users(Query query) {
    Map<UserId, AdminUser> users = new LinkedHashMap<>();
    for (var line : query.map(UserRows::line).list())
      users.merge(line.user.id(), withSession(line.user, line.session),
          (before, same) -> withSession(before, line.session));
    return List.copyOf(users.values());
  }

  private static AdminUser withSession(AdminUser user, Optional<Session> more) {
    var sessions = new ArrayList<>(user.sessions());
    more.ifPresent(sessions::add);
    return new AdminUser(user.id(), user.profile(), sessions, user.revision());
  }

  private static Line line(ResultSet row, StatementContext context) throws SQLException {
    var profile = new UserProfile(new EmailAddress(Columns.text(row, "email")), Columns.text(row, "name"),
        Role.tryParse(Columns.text(row, "role")).orElseThrow());
    var user = new AdminUser(new UserId(row.getInt("id")), profile, List.of(), Columns.revision(row, ""));
    return new Line(user, session(row));
  }

  private static Optional<Session> session(ResultSet row) throws SQLException {
    var id = row.getObject("session_id", UUID.class);
    if (id == null) return Optional.empty();
    var audience = Audience.tryParse(Columns.text(row, "session_audience")).orElseThrow();
    return Optional.of(new Session(new SessionId(id), audience, Columns.instant(row, "session_created_at"),
        Columns.instant(row, "session_expires_at")));
  }
}

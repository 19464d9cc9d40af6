package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.mail.SendClaims;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Claims in a table, for all processes of a site. Thread-safe. */
final class PostgresSendClaims implements SendClaims {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final DataSource dataSource;
  private final String table;
  private final Clock clock;

  PostgresSendClaims(DataSource dataSource, String schema, Clock clock) {
    this.dataSource = dataSource;
    this.table = '"' + schema + "\".send_claims";
    this.clock = clock;
  }

  /** Something done with a connection. */
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  @Override
  public Claim claim(IdempotencyKey cause, String fingerprint) {
    return database(connection -> take(connection, cause, fingerprint)
        ? Claim.GRANTED
        : holder(connection, cause, fingerprint));
  }

  @Override
  public void sent(IdempotencyKey cause) {
    update("update %s set sent = true, until = ? where cause = ?", now().plus(REMEMBERED), cause.value());
  }

  @Override
  public void release(IdempotencyKey cause) {
    update("delete from %s where cause = ? and not sent", cause.value());
  }

  /** Removes what nobody asks for any more. */
  void forgetExpired() {
    update("delete from %s where until <= ?", now());
  }

  /** One statement, so that of many who ask one gets it. */
  private boolean take(Connection connection, IdempotencyKey cause, String fingerprint) throws SQLException {
    var sql = """
      insert into %s as held (cause, fingerprint, sent, until) values (?, ?, false, ?)
      on conflict (cause) do update
      set fingerprint = excluded.fingerprint, sent = false, until = excluded.until
      where held.until <= ?
      """.formatted(table);
    try (var statement = connection.prepareStatement(sql)) {
      var now = now();
      statement.setString(1, cause.value());
      statement.setString(2, fingerprint);
      statement.setObject(3, now.plus(LEASE));
      statement.setObject(4, now);
      return statement.executeUpdate() == 1;
    }
  }

  private Claim holder(Connection connection, IdempotencyKey cause, String fingerprint) throws SQLException {
    var sql = "select fingerprint, sent from %s where cause = ?".formatted(table);
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, cause.value());
      try (var rows = statement.executeQuery()) {
        // released since: whoever looks again may have it
        if (!rows.next()) return Claim.BUSY;
        if (!rows.getString("fingerprint").equals(fingerprint)) return Claim.OTHER_MESSAGE;
        return rows.getBoolean("sent") ? Claim.SENT : Claim.BUSY;
      }
    }
  }

  private void update(String sql, Object... values) {
    var _ = database(connection -> {
      try (var statement = connection.prepareStatement(sql.formatted(table))) {
        for (int i = 0; i < values.length; i++)
          statement.setObject(i + 1, values[i]);
        return statement.executeUpdate();
      }
    });
  }

  private <T> T database(Work<T> work) {
    try (var connection = dataSource.getConnection()) {
      return work.with(connection);
    } catch (SQLException failed) {
      throw new UnavailableException("database_unavailable", "The database gave no answer about a claim.", failed);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.edge.PurgeFailures;
import com.joelschaeffer.portfolio.core.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The table {@code purge_failures}, which all processes of the site share. */
final class PurgeFailureRows implements PurgeFailures {

  private static final int KEPT = 100;

  private final DataSource dataSource;
  private final String table;

  /** @param schema that has the table; its name has been validated */
  PurgeFailureRows(DataSource dataSource, String schema) {
    this.dataSource = dataSource;
    table = '"' + schema + "\".purge_failures";
  }

  @Override
  public void record(Failure failure) {
    run(connection -> {
      try (var insert = connection.prepareStatement("insert into " + table + " (at, what, reason) values (?, ?, ?)");
          var forget = connection.prepareStatement("delete from " + table + " where id <= (select id from " + table
              + " order by id desc offset " + KEPT + " limit 1)")) {
        insert.setObject(1, failure.at().atOffset(ZoneOffset.UTC));
        insert.setString(2, failure.what());
        insert.setString(3, failure.reason());
        insert.executeUpdate();
        return forget.executeUpdate();
      }
    });
  }

  @Override
  public List<Failure> latest(int limit) {
    return run(connection -> {
      try (var query = connection
          .prepareStatement("select at, what, reason from " + table + " order by id desc limit ?")) {
        query.setInt(1, limit);
        var failures = new ArrayList<Failure>();
        try (var row = query.executeQuery()) {
          while (row.next())
            failures.add(
                new Failure(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3)));
        }
        return failures;
      }
    });
  }

  private interface Statements<T> {
    T run(Connection connection) throws SQLException;
  }

  private <T> T run(Statements<T> statements) {
    try (var connection = dataSource.getConnection()) {
      return statements.run(connection);
    } catch (SQLException failed) {
      throw new UnavailableException("database_unavailable", "the failures of purges cannot be read or written",
          failed);
    }
  }
}

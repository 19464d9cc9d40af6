package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;

/** Columns that JDBC has no plain way to read or write. */
final class Columns {

  private Columns() {}

  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column).toInstant();
  }

  static Optional<Integer> optionalInt(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }

  static List<Integer> ints(ResultSet row, String column) throws SQLException {
    return List.of((Integer[]) row.getArray(column).getArray());
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** Version and times under their usual names behind a prefix. */
  static Revision revision(ResultSet row, String prefix) throws SQLException {
    return new Revision(row.getLong(prefix + "version"), instant(row, prefix + "created_at"),
        instant(row, prefix + "updated_at"));
  }

  static Argument ints(List<Integer> values) {
    return array("int4", values.toArray());
  }

  static Argument texts(List<String> values) {
    return array("text", values.toArray());
  }

  /** Now, as exactly as the database keeps it. */
  static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Argument array(String type, Object[] values) {
    var copy = Arrays.copyOf(values, values.length);
    return (position, statement, context) -> statement.setArray(position,
        statement.getConnection().createArrayOf(type, copy));
  }
}

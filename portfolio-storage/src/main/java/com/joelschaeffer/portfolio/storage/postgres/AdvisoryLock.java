package com.joelschaeffer.portfolio.storage.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A lock that the database keeps for as long as a connection lives.
 *
 * @param key its number, which every process makes from the same names
 * @see <a href="https://www.postgresql.org/docs/15/explicit-locking.html#ADVISORY-LOCKS">Advisory locks</a>
 */
public record AdvisoryLock(long key) {

  /** The lock of this name for one schema; locks of two schemas in one database are different ones. */
  public static AdvisoryLock of(String schema, String name) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest((schema + '\n' + name).getBytes(StandardCharsets.UTF_8));
      return new AdvisoryLock(ByteBuffer.wrap(digest).getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Does the work holding the lock, or tells at once that somebody else holds it. */
  public boolean runIfFree(DataSource dataSource, Runnable work) {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(true);
      if (!tryTake(connection)) return false;
      try {
        work.run();
      } finally {
        release(connection);
      }
      return true;
    } catch (SQLException failed) {
      throw SqlFailures.translate(failed);
    }
  }

  /** Does the work as soon as the lock is free. */
  public void runWhenFree(DataSource dataSource, Runnable work) {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(true);
      try (var statement = connection.createStatement()) {
        statement.execute("set lock_timeout = '5min'");
        try {
          statement.execute("select pg_advisory_lock(%d)".formatted(key));
        } finally {
          statement.execute("reset lock_timeout");
        }
      }
      try {
        work.run();
      } finally {
        release(connection);
      }
    } catch (SQLException failed) {
      throw SqlFailures.translate(failed);
    }
  }

  private boolean tryTake(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(key))) {
      return result.next() && result.getBoolean(1);
    }
  }

  /** A broken connection has lost the lock already, and what the work threw matters more. */
  private void release(Connection connection) throws SQLException {
    if (!connection.isValid(5)) return;
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock(%d)".formatted(key));
    }
  }
}

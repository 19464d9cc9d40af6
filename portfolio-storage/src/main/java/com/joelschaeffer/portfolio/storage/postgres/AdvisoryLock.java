package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.UnavailableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

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

  private static final int PATIENCE_SECONDS = 5;

  /**
   * Does the work holding the lock, or tells at once that somebody else holds it.
   *
   * @param work gets what throws an {@link UnavailableException} once the lock is lost
   */
  public boolean runIfFree(DataSource dataSource, Consumer<Runnable> work) {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(true);
      if (!tryTake(connection)) return false;
      try {
        work.accept(() -> requireHeld(connection));
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
    return answersYes(connection, "select pg_try_advisory_lock(%d)".formatted(key));
  }

  private void requireHeld(Connection connection) {
    try {
      if (connection.isValid(PATIENCE_SECONDS) && holds(connection)) return;
    } catch (SQLException failed) {
      throw lost(failed);
    }
    throw lost(null);
  }

  private boolean holds(Connection connection) throws SQLException {
    return answersYes(connection, """
      select exists (
        select from pg_locks l
        where l.locktype = 'advisory' and l.pid = pg_backend_pid() and l.objsubid = 1
          and (l.classid::bigint << 32 | l.objid::bigint) = %d)
      """.formatted(key));
  }

  private static UnavailableException lost(@Nullable SQLException cause) {
    return new UnavailableException("lock_lost",
        "The database was restarted, or the connection to it broke, and with it went the"
            + " lock that kept other processes from the same work.",
        cause);
  }

  private static boolean answersYes(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement(); var result = statement.executeQuery(question)) {
      return result.next() && result.getBoolean(1);
    }
  }

  /** A broken connection has lost the lock already, and what came of the work matters more. */
  private void release(Connection connection) {
    try {
      connection.isValid(PATIENCE_SECONDS); // a network that is gone is not waited for: what follows fails at once
      try (var statement = connection.createStatement()) {
        statement.execute("select pg_advisory_unlock(%d)".formatted(key));
      }
    } catch (SQLException broken) {
      // a pool notices by this that the connection is of no use any more, and can close it without complaint
    }
  }
}

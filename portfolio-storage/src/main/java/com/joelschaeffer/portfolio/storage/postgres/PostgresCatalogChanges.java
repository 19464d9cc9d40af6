package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.catalog.CatalogChange;
import com.joelschaeffer.portfolio.core.catalog.CatalogChanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what the database tells with {@code notify catalogue_changed}, on a connection that a thread of its own keeps; a connection
 * that breaks, or that says nothing any more, is replaced.
 *
 * @see <a href="https://www.postgresql.org/docs/15/sql-notify.html">NOTIFY</a>
 */
public final class PostgresCatalogChanges implements CatalogChanges {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresCatalogChanges.class);

  /** How long silence is listened to before the connection has to show that it lives. */
  private static final Duration POLL = Duration.ofMillis(500);
  /** So long the database may take to show it; a connection cut without a word is found out after this and one poll. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  /** Between two attempts to connect; with it, what a cut hid is told within half a second of its end. */
  private static final Duration RECONNECT = Duration.ofMillis(250);

  private final DataSource dataSource;
  private final String schema;
  private final Map<Object, Consumer<CatalogChange>> listeners = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean hearing;

  private PostgresCatalogChanges(DataSource dataSource, String schema) {
    this.dataSource = dataSource;
    this.schema = schema;
    thread = Thread.ofPlatform().name("catalog-changes").daemon().unstarted(this::run);
  }

  /**
   * Begins to hear.
   *
   * @param dataSource one of its connections is kept until {@link #close}
   */
  public static PostgresCatalogChanges open(DataSource dataSource, String schema) {
    var changes = new PostgresCatalogChanges(dataSource, schema);
    changes.thread.start();
    return changes;
  }

  @Override
  public Subscription listen(Consumer<CatalogChange> listener) {
    var subscription = new Object(); // the same listener may listen twice
    listeners.put(subscription, listener);
    return () -> listeners.remove(subscription);
  }

  @Override
  public boolean isHearing() {
    return hearing;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(PATIENCE.plus(POLL));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    do {
      try (var connection = dataSource.getConnection()) {
        hear(connection);
      } catch (SQLException lost) {
        if (hearing)
          LOG.warn("The database tells no changes of the catalogue until it is reached again: {}", lost.getMessage());
      } finally {
        hearing = false;
      }
    } while (!isClosed(RECONNECT));
  }

  private void hear(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
    try (var statement = connection.createStatement()) {
      statement.execute("listen catalogue_changed");
      hearing = true;
      tell(new CatalogChange.Everything());
      while (!isClosed(Duration.ZERO))
        hearOnce(connection.unwrap(PGConnection.class), statement);
      statement.execute("unlisten catalogue_changed"); // it may go back to a pool
    }
  }

  private void hearOnce(PGConnection connection, Statement statement) throws SQLException {
    var heard = connection.getNotifications((int) POLL.toMillis());
    if (heard.length == 0) statement.execute("select");
    for (var notification : heard)
      tell(notification);
  }

  private void tell(PGNotification notification) {
    ToldChange.read(notification.getParameter(), schema).ifPresent(this::tell);
  }

  private void tell(CatalogChange change) {
    for (var listener : listeners.values())
      try {
        listener.accept(change);
      } catch (RuntimeException fault) { // the top of this thread: the others must hear
        LOG.error("A change of the catalogue was not taken in: {}", change, fault);
      }
  }

  private boolean isClosed(Duration wait) {
    try {
      return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}

package com.joelschaeffer.portfolio.app.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The catalogue's database: its pool, and the server where it is our own. Closes the pool before the server. */
final class Database implements AutoCloseable {

  /** A visitor rather gets a "please try again" than waits longer for a free connection. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int CONNECTIONS_OF_A_MIGRATION = 4;
  private static final int CONNECTIONS_AT_START = 1;

  private final DatabaseUrl url;
  private final HikariDataSource pool;
  private final Optional<EmbeddedDatabase> server;

  private Database(DatabaseUrl url, HikariDataSource pool, Optional<EmbeddedDatabase> server) {
    this.url = url;
    this.pool = pool;
    this.server = server;
  }

  /**
   * Connects to the configured database, or starts the embedded one.
   *
   * @throws ConfigurationException when it cannot be reached
   */
  static Database open(PortfolioSettings settings) {
    var server = settings.embedded()
        ? Optional.of(EmbeddedDatabase.start(settings.dataDirectory()))
        : Optional.<EmbeddedDatabase>empty();
    var url = settings.database().or(() -> server.map(started -> started.url("payload"))).orElseThrow();
    try {
      requireAnswer(url);
      return new Database(url, pool(url, settings.poolSize()), server);
    } catch (ConfigurationException unreachable) {
      server.ifPresent(EmbeddedDatabase::close);
      throw unreachable;
    }
  }

  DataSource dataSource() {
    return pool;
  }

  /** Opens a connection at each call, for whoever keeps one. */
  DataSource unpooled() {
    var properties = new Properties();
    properties.setProperty("loginTimeout", "2");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "portfolio changes");
    return new DriverDataSource(url.jdbcUrl(), null, properties, url.user(), url.password());
  }

  DatabaseUrl url() {
    return url;
  }

  /** Whether it answers at this moment. */
  boolean answers() {
    try (var connection = pool.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException unreachable) {
      return false;
    }
  }

  @Override
  public void close() {
    pool.close();
    server.ifPresent(EmbeddedDatabase::close);
  }

  private static void requireAnswer(DatabaseUrl url) {
    var login = new Properties();
    login.setProperty("user", url.user());
    login.setProperty("password", url.password());
    login.setProperty("loginTimeout", Long.toString(ANSWER.toSeconds()));
    try (var connection = DriverManager.getConnection(url.jdbcUrl(), login)) {
      connection.isValid((int) ANSWER.toSeconds());
    } catch (SQLException refused) {
      throw new ConfigurationException("DATABASE_URL: the database %s cannot be reached (%s). Example: DATABASE_URL=%s"
          .formatted(url.shown(), firstLine(refused), Variable.DATABASE_URL.example()), refused);
    }
  }

  /** Does work that may take longer than anything a visitor waits for, such as a change of the schema. */
  void patiently(Consumer<DataSource> work) {
    try (var pool = new HikariDataSource(config(url, CONNECTIONS_OF_A_MIGRATION))) {
      work.accept(pool);
    }
  }

  private static HikariDataSource pool(DatabaseUrl url, int size) {
    var config = config(url, size);
    // a statement that a visitor waits for and that runs longer than this is a fault, not a query
    config.addDataSourceProperty("socketTimeout", "60");
    return new HikariDataSource(config);
  }

  private static HikariConfig config(DatabaseUrl url, int size) {
    var config = new HikariConfig();
    config.setPoolName("catalogue");
    config.setJdbcUrl(url.jdbcUrl());
    config.setUsername(url.user());
    config.setPassword(url.password());
    config.setMaximumPoolSize(size);
    // the others are opened when they are wanted: sixteen at once would cost a start a quarter of a second
    config.setMinimumIdle(CONNECTIONS_AT_START);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "portfolio");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }

  private static String firstLine(SQLException refused) {
    return String.valueOf(refused.getMessage()).lines().findFirst().orElse("").strip();
  }
}

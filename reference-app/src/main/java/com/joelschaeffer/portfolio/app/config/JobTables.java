package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The application's own tables in a schema, with a history of their own beside those of the libraries. */
final class JobTables {

  private static final String LOCATION = "classpath:com/joelschaeffer/portfolio/app/migrations";
  private static final String HISTORY = "app_migrations";

  private JobTables() {}

  /**
   * Brings them up to date, one process at a time.
   *
   * @throws ConfigurationException when the database refuses a migration
   */
  static void migrate(CatalogueDatabase catalogue, DataSource dataSource) {
    catalogue.inTurn("app migrations", () -> {
      try {
        Flyway.configure(JobTables.class.getClassLoader()).dataSource(dataSource).defaultSchema(catalogue.schema())
            .schemas(catalogue.schema()).createSchemas(false).table(HISTORY).baselineOnMigrate(true)
            .baselineVersion("0").locations(LOCATION).placeholders(Map.of("schema", '"' + catalogue.schema() + '"'))
            .load().migrate();
      } catch (FlywayException failed) {
        throw new ConfigurationException("The tables for jobs in schema %s could not be brought up to date (%s)."
            .formatted(catalogue.schema(), String.valueOf(failed.getMessage()).lines().findFirst().orElse("")), failed);
      }
    });
  }
}

package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The application's own tables in a test's database. */
final class SiteTables {

  private SiteTables() {}

  /** Makes them, empty, in schema {@code payload}. */
  static void make(DataSource dataSource) {
    try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
      statement.execute("drop schema if exists payload cascade");
      statement.execute("create schema payload");
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
    JobTables.migrate(CatalogueDatabase.of(dataSource, "payload"), dataSource);
  }
}

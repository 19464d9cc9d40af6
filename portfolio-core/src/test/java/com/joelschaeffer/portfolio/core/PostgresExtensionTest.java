package com.joelschaeffer.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresExtensionTest {

  @RegisterExtension
  static final PostgresExtension POSTGRES = new PostgresExtension();

  @BeforeAll
  static void createATable(DataSource dataSource) throws SQLException {
    execute(dataSource, "create table works (title text)");
  }

  @Test
  void givesTheSameDatabaseByItsUrl() throws SQLException {
    try (var connection = DriverManager.getConnection(POSTGRES.database().jdbcUrl());
        var tables = connection.getMetaData().getTables(null, "public", "works", null)) {
      assertThat(tables.next()).isTrue();
    }
  }

  @Test
  void givesAnEmptyDatabaseEachTime() throws SQLException {
    var fresh = PostgresExtension.freshDatabase();

    execute(fresh.dataSource(), "create table works (title text)");

    assertThat(fresh.jdbcUrl()).isNotEqualTo(POSTGRES.database().jdbcUrl());
  }

  @Nested
  class InANestedClass {

    @Test
    void givesTheDatabaseOfTheClassAround(PostgresExtension.Database database) throws SQLException {
      assertThat(database).isEqualTo(POSTGRES.database());
      execute(database.dataSource(), "insert into works values ('Dunes')");
    }
  }

  private static void execute(DataSource dataSource, String sql) throws SQLException {
    try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

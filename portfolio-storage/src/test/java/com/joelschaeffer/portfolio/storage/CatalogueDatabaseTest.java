package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class CatalogueDatabaseTest {

  private DataSource dataSource;

  @TempDir
  private Path directory;

  @BeforeEach
  void beginWithAnEmptyDatabase() {
    dataSource = PostgresExtension.freshDatabase().dataSource();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Payload", "pay load", "pay\"load", "1st", "pay-load", "pg_catalogue", "ä"})
  void refusesWhatIsNoSchemaName(String schema) {
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> CatalogueDatabase.of(dataSource, schema))
        .returns("schema", InvalidInputException::field);
  }

  @Nested
  class OfMigrating {

    @Test
    void createsASchemaOnlyIfToldTo() throws SQLException {
      assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> database("payload").migrate(false))
          .withMessage(
              "The database has no schema \"payload\": create it with: create schema payload; or name another one"
                  + " (?schema=).")
          .returns("schema_missing", InvalidInputException::code);

      database("payload").migrate(true);

      assertThat(migrations("payload")).isEqualTo(1);
    }

    @Test
    void usesASchemaThatIsThere() throws SQLException {
      execute("create schema payload");

      database("payload").migrate(false);
      database("payload").migrate(false);

      assertThat(migrations("payload")).isEqualTo(1);
    }

    @Test
    void takesANameThatIsAWordOfSql() {
      var database = database("order");

      database.migrate(true);

      var saved = settings(database).save(Examples.owner(), "site", 0, Map.of("name", "Ann"));
      assertThat(settings(database).find("site")).contains(saved);
    }

    @Test
    void leavesOtherTablesOfTheSchemaAlone() throws SQLException {
      execute("create schema payload; create table payload.mine (id integer)");

      database("payload").migrate(false);

      execute("insert into payload.mine values (1)");
    }

    @Test
    void keepsTwoCataloguesInOneDatabase() {
      database("one").migrate(true);
      database("two").migrate(true);

      settings(database("one")).save(Examples.owner(), "site", 0, Map.of("name", "Ann"));

      assertThat(settings(database("two")).find("site")).isEmpty();
    }

    @Test
    void letsManyStartAtOnce() throws SQLException {
      var outcomes = AtOnce.run(4, caller -> {
        database("payload").migrate(true);
        return caller;
      });

      assertThat(outcomes.failures()).isEmpty();
      assertThat(migrations("payload")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"batch, Payload", "app, Django", "id, another system"})
    void leavesTheHistoryOfAnotherSystemAlone(String column, String maker) throws SQLException {
      execute("create schema payload; create table payload.payload_migrations (%s text)".formatted(column));

      assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> database("payload").migrate(true))
          .withMessage(
              ("The table payload.payload_migrations was made by %s, so this schema stays untouched: name another one,"
                  + " e.g. ?schema=portfolio, and import the old catalogue into it.").formatted(maker))
          .returns("foreign_history", InvalidInputException::code);
      database("portfolio").migrate(true);
    }

    @Test
    void saysThatAMigrationFailed() throws SQLException {
      execute("create schema payload; create table payload.artworks (id integer)");

      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> database("payload").migrate(true))
          .withMessageContaining("payload").returns("migration_failed", UnavailableException::code).havingCause()
          .withMessageContaining("already exists");
      execute("drop table payload.artworks");
      database("payload").migrate(true);
    }

    @Test
    void saysThatTheDatabaseIsAway() {
      var away = new PGSimpleDataSource();
      away.setURL("jdbc:postgresql://localhost:1/none");

      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> CatalogueDatabase.of(away, "payload").migrate(true)).withCauseInstanceOf(SQLException.class)
          .returns(true, UnavailableException::retryable);
    }
  }

  @Nested
  class OfWorkingExclusively {

    @Test
    void doesTheWork() {
      var done = new CountDownLatch(1);

      assertThat(database("payload").exclusively("demo", done::countDown)).isTrue();

      assertThat(done.getCount()).isZero();
    }

    @Test
    void turnsAwayWhoeverComesSecond() {
      var outside = database("payload").exclusively("demo", () -> {
        assertThat(database("payload").exclusively("demo", () -> { throw new AssertionError("both at once"); }))
            .isFalse();
        assertThat(database("payload").exclusively("sweep", () -> {})).isTrue();
        assertThat(database("portfolio").exclusively("demo", () -> {})).isTrue();
      });

      assertThat(outside).isTrue();
      assertThat(database("payload").exclusively("demo", () -> {})).isTrue();
    }

    @Test
    void letsGoWhenTheWorkFails() {
      assertThatIllegalStateException().isThrownBy(() -> database("payload").exclusively("demo", () -> {
        throw new IllegalStateException("broken");
      })).withMessage("broken");

      assertThat(database("payload").exclusively("demo", () -> {})).isTrue();
    }

    @Test
    void losesTheLockWithItsConnection() {
      var outer = database("payload").exclusively("demo", () -> {
        endAllOtherConnections();
        assertThat(database("payload").exclusively("demo", () -> {})).isTrue();
      });

      assertThat(outer).isTrue();
    }

    @Test
    void tellsThatTheLockIsLost() {
      database("payload").exclusively("demo", lock -> {
        lock.requireHeld();
        endAllOtherConnections();

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(lock::requireHeld)
            .returns("lock_lost", UnavailableException::code).returns(true, UnavailableException::retryable);
      });
    }
  }

  private CatalogueDatabase database(String schema) {
    return CatalogueDatabase.of(dataSource, schema);
  }

  private void endAllOtherConnections() {
    try {
      execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
          + " where datname = current_database() and pid <> pg_backend_pid()");
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int migrations(String schema) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var result = statement
            .executeQuery("select count(*) from %s.payload_migrations where success and version = '001'"
                .formatted(schema))) {
      result.next();
      return result.getInt(1);
    }
  }

  private Settings settings(CatalogueDatabase database) {
    var clock = new MutableClock();
    return PortfolioStorage.create(database, DirectoryBlobStore.at(directory, clock), new FakeImages(), clock)
        .settings();
  }
}

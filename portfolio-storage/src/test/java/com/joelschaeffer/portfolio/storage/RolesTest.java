package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.PostgresExtension.Database;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import com.joelschaeffer.portfolio.core.catalog.SearchText;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connects as the roles of {@code roles.sql}; the test server trusts whoever says so, so this proves rights, not passwords. */
class RolesTest {

  private static final String SCHEMA = "payload";

  @TempDir
  private Path directory;

  /** Shared by the tests that leave nothing behind. */
  private static @Nullable Database untouched;

  private Database database;

  @BeforeEach
  void beginWithRolesAndTables() throws SQLException {
    if (untouched == null) untouched = newDatabase();
    database = untouched;
  }

  private Database newDatabase() throws SQLException {
    database = PostgresExtension.freshDatabase();
    as("postgres", script());
    as("postgres", "create schema django; create table django.orders (id integer)");
    CatalogueDatabase.of(dataSource("payload_user"), SCHEMA).migrate(/* createSchema= */ false);
    return database;
  }

  @Test
  void letsTheOwnerMigrateAndWrite() throws SQLException {
    database = newDatabase();

    writeAsTheOwner();

    assertThat(portfolio("payload_user").catalog().list(ArtworkFilter.ALL, PageRequest.first(10)).total()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"select * from django.orders", "create table django.mine (id integer)", "create schema mine",
    "create role mine", "create database mine", "alter role readonly_user superuser", "set role postgres"})
  void keepsTheOwnerInItsSchema(String statement) {
    assertRefused("payload_user", statement);
  }

  @ParameterizedTest
  @ValueSource(strings = {"artworks", "categories", "media", "pages", "catalog_counts", "slug_redirects"})
  void letsTheReaderRead(String table) {
    assertThatNoException().isThrownBy(() -> as("readonly_user", "select * from payload." + table));
  }

  @Test
  void answersVisitorsAsTheReader() throws SQLException {
    database = newDatabase();

    writeAsTheOwner();
    var catalog = portfolio("readonly_user").catalog();

    assertThat(catalog.list(ArtworkFilter.ALL.onlyForSale(), PageRequest.first(10)).items()).hasSize(1);
    assertThat(catalog.findBySlug(Examples.fullContent("Dunes").build().slug())).isPresent();
    assertThat(
        catalog.list(ArtworkFilter.ALL.matching(SearchText.of("dunes").orElseThrow()), PageRequest.first(10)).total())
        .isEqualTo(1);
    assertThat(catalog.findMoved(new Slug("sand"))).isEmpty();
    assertThat(catalog.categories()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"select * from payload.settings", "select * from payload.users",
    "select * from payload.user_sessions", "select * from payload.password_resets",
    "select * from payload.payload_migrations",
    "delete from payload.artworks", "update payload.media set alt = ''",
    "insert into payload.catalog_counts values ('a', '', 1)",
    "truncate payload.pages", "select payload.recount_catalog()", "create table payload.mine (id integer)",
    "create schema mine", "select * from django.orders", "set role payload_user"})
  void keepsTheReaderFromEverythingElse(String statement) {
    assertRefused("readonly_user", statement);
  }

  @Test
  void tellsTheReaderThatItMayNotWrite() {
    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> portfolio("readonly_user").contentPages()
        .create(Examples.owner(), Examples.page("About"))).withRootCauseInstanceOf(SQLException.class);
  }

  @Test
  void mayBeRunAgain() throws SQLException {
    database = newDatabase();

    as("postgres", script());

    writeAsTheOwner();
    as("readonly_user", "select * from payload.artworks");
  }

  @Test
  void takesAnotherSchema() throws SQLException {
    database = newDatabase();

    as("postgres", "set portfolio.catalogue_schema = 'my gallery';" + script());

    as("payload_user", "create table \"my gallery\".artworks (id integer)");
    assertRefused("readonly_user", "select * from \"my gallery\".artworks");
    as("postgres", "set portfolio.catalogue_schema = 'my gallery';" + script());
    as("readonly_user", "select * from \"my gallery\".artworks");
  }

  @Test
  void grantsWhenTheReaderComesLater() throws SQLException {
    database = newDatabase();

    as("postgres", "drop owned by readonly_user");
    assertRefused("readonly_user", "select * from payload.artworks");

    CatalogueDatabase.of(dataSource("payload_user"), SCHEMA).migrate(/* createSchema= */ false);

    as("readonly_user", "select * from payload.artworks");
  }

  private void writeAsTheOwner() {
    var portfolio = portfolio("payload_user");
    var upload = Examples.upload("dunes.jpg", Examples.photographJpeg(60, 40), "Dunes");
    var stored = (UploadResult.Stored) portfolio.mediaLibrary().upload(Examples.owner(), upload);
    portfolio.catalogAdmin().create(Examples.owner(), Examples.fullContent("Dunes").mainImage(stored.media().id())
        .status(ArtworkStatus.PUBLISHED).build(), Placement.LAST);
    portfolio.settings().save(Examples.owner(), "site", 0, Map.of("name", "Ann"));
  }

  private PortfolioStorage portfolio(String role) {
    var clock = new MutableClock();
    return PortfolioStorage.create(CatalogueDatabase.of(dataSource(role), SCHEMA),
        DirectoryBlobStore.at(directory, clock),
        new FakeImages(), clock);
  }

  private void assertRefused(String role, String statement) {
    assertThatExceptionOfType(SQLException.class).isThrownBy(() -> as(role, statement))
        .returns("42501", SQLException::getSQLState);
  }

  private void as(String role, String sql) throws SQLException {
    try (var connection = dataSource(role).getConnection(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private DataSource dataSource(String role) {
    var dataSource = new PGSimpleDataSource();
    dataSource.setURL(database.jdbcUrl());
    dataSource.setUser(role);
    return dataSource;
  }

  private static String script() {
    try (var script = CatalogueDatabase.class.getResourceAsStream("roles.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

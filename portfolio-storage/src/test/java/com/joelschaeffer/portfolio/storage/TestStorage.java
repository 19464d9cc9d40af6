package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.PostgresExtension.Database;
import com.joelschaeffer.portfolio.core.catalog.CatalogFixture;
import com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * An empty catalogue in the schema {@code catalogue_of_tests}, and a directory of objects beside it.
 *
 * @param pictures where the objects lie
 */
public record TestStorage(DataSource dataSource, Path pictures, BlobStore blobs, FakeImages images,
    MutableClock clock) {

  /** Not the default name, so that no statement can rely on it. */
  public static final String SCHEMA = "catalogue_of_tests";

  private static final Map<String, DataSource> DATABASES = new ConcurrentHashMap<>();

  /** Migrates the database if it was not, and empties its tables. */
  public static TestStorage empty(Database database, Path directory) {
    var dataSource = DATABASES.computeIfAbsent(database.jdbcUrl(), url -> migrated(database.dataSource()));
    var clock = new MutableClock();
    try {
      var pictures = Files.createTempDirectory(directory, "pictures");
      var storage = new TestStorage(dataSource, pictures, DirectoryBlobStore.at(pictures, clock),
          new FakeImages(),
          clock);
      storage.execute(
          "truncate media, categories, artworks, pages, settings, users, sign_in_failures restart identity cascade");
      return storage;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What an embedder would have. */
  public PortfolioStorage portfolio() {
    return portfolio(dataSource, blobs, images);
  }

  /** The same, with parts of a test's own. */
  public PortfolioStorage portfolio(DataSource itsDataSource, BlobStore itsBlobs, ImageProcessor itsImages) {
    return PortfolioStorage.create(CatalogueDatabase.of(itsDataSource, SCHEMA), itsBlobs, itsImages, clock);
  }

  /** For the core's contracts. */
  public CatalogFixture fixture() {
    var portfolio = portfolio();
    return new CatalogFixture(portfolio.catalog(), portfolio.catalogAdmin(), portfolio.mediaLibrary(), clock);
  }

  /** Runs SQL in the schema. */
  public void execute(String sql) {
    query("begin; " + sql + "; commit");
  }

  /** The first column of a query in the schema, as text. */
  public List<String> query(String sql) {
    try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
      statement.execute("set search_path = " + SCHEMA);
      var rows = new ArrayList<String>();
      if (statement.execute(sql)) try (var result = statement.getResultSet()) {
        while (result.next())
          rows.add(String.valueOf(result.getString(1)));
      }
      statement.execute("reset search_path");
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** The keys of all objects, temporary files included, sorted. */
  public List<String> objects() {
    try (Stream<Path> files = Files.walk(pictures)) {
      return files.filter(Files::isRegularFile).map(file -> pictures.relativize(file).toString()).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static DataSource migrated(DataSource dataSource) {
    CatalogueDatabase.of(dataSource, SCHEMA).migrate(/* createSchema= */ true);
    return new ReusedConnections(dataSource).dataSource();
  }
}

package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What callers hear of the database's troubles: never an {@link SQLException}, always one as the cause. */
class DatabaseFailureTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @TempDir
  private static Path directory;

  private TestStorage storage;

  @BeforeEach
  void beginWithAnEmptyCatalogue() {
    storage = TestStorage.empty(postgres.database(), directory);
  }

  @Test
  void saysThatNobodyAnswers() {
    var away = new PGSimpleDataSource();
    away.setURL("jdbc:postgresql://localhost:1/none");

    assertUnavailable(storage.portfolio(away, storage.blobs(), storage.images()), "database_failed");
  }

  @Test
  void saysThatTheDatabaseIsTooSlow() {
    var impatient = dataSource("statement_timeout=1");
    try (var connection = storage.dataSource().getConnection(); var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table catalogue_of_tests.artworks in access exclusive mode");

      assertUnavailable(storage.portfolio(impatient, storage.blobs(), storage.images()), "database_busy");
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void saysThatAConnectionBroke() {
    var breakable = new BreakableDataSource(storage.dataSource());
    breakable.breakWhen(sql -> sql.contains("select"));

    assertUnavailable(storage.portfolio(breakable.dataSource(), storage.blobs(), storage.images()), "database_failed");
    assertThat(breakable.open()).isZero();
  }

  @Test
  void refusesWhatNoTextCanHold() {
    var admin = storage.portfolio().catalogAdmin();

    for (var content : List.of(Examples.content("Dunes").caption("a\0b").build(),
        Examples.content("Dunes").keywords(List.of("\0")).build()))
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> admin.create(Examples.owner(), content, Placement.LAST))
          .returns("invalid_characters", InvalidInputException::code);
    assertThat(admin.freeSlug(Examples.owner(), new Slug("dunes"))).isEqualTo(new Slug("dunes"));
  }

  @Test
  void takesAPhotographWhoseMetadataHoldsAZeroByte() {
    var images = new MetadataOfATest(new FakeImages());

    var result = storage.portfolio(storage.dataSource(), storage.blobs(), images).mediaLibrary().upload(
        Examples.owner(),
        Examples.upload("dunes.jpg", Examples.photographJpeg(60, 40)));

    assertThat(result).isInstanceOfSatisfying(UploadResult.Stored.class, stored -> {
      assertThat(stored.media().alt().text()).isEqualTo("Dunes, Skagen");
      assertThat(stored.media().metadata().keywords()).containsExactly("sea");
    });
  }

  private static void assertUnavailable(PortfolioStorage portfolio, String code) {
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> portfolio.catalog().list(ArtworkFilter.ALL, PageRequest.first(10)))
        .returns(code, UnavailableException::code).returns(true, UnavailableException::retryable)
        .satisfies(failed -> assertThat(failed.getCause()).isInstanceOf(SQLException.class));
  }

  private static PGSimpleDataSource dataSource(String option) {
    var dataSource = new PGSimpleDataSource();
    dataSource.setURL(postgres.database().jdbcUrl());
    dataSource.setOptions("-c " + option);
    return dataSource;
  }

  /** A careless camera. */
  private record MetadataOfATest(FakeImages others) implements ImageProcessor {
    @Override
    public Probe probe(Path file) {
      return others.probe(file);
    }

    @Override
    public PhotoMetadata metadata(Path file) {
      return new PhotoMetadata(Optional.empty(), Optional.of("Dunes\0, Skagen"), Optional.empty(), List.of("se\0a"),
          Optional.empty(), Optional.of("\0"), Optional.empty(), Optional.empty(), Optional.empty(), PhotoRights.NONE);
    }

    @Override
    public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
      return others.render(file, header, plan);
    }
  }
}

package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.Wire;
import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.catalog.CatalogChanges;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two processes' worth of site on one database: what is changed through one is on the pages that the other keeps. */
class FreshPagesTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @TempDir
  private static Path directory;

  private static Wire wire;
  private static RunningSite writer;
  private static RunningSite reader;

  @BeforeAll
  static void start() {
    var server = URI.create(postgres.database().jdbcUrl().substring("jdbc:".length()));
    wire = Wire.to(new InetSocketAddress(server.getHost(), server.getPort()));
    writer = site("writer", server.getPort(), server.getPath());
    reader = site("reader", wire.port(), server.getPath());
  }

  @AfterAll
  static void stop() {
    wire.mend();
    reader.close();
    writer.close();
    wire.close();
  }

  @Test
  void aChangeThroughOneIsOnThePagesOfTheOther() {
    var work = exhibit("Noon");
    awaitPage("/artwork/noon", "Noon");

    rename(work, "High Noon");

    awaitPage("/artwork/noon", "High Noon");
    awaitPage("/gallery", "High Noon");
  }

  @Test
  void aListenerThatIsThrownOutHearsTheNextChange() throws SQLException {
    var work = exhibit("Dusk");
    awaitPage("/artwork/dusk", "Dusk");

    try (var connection = postgres.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("""
        select pg_terminate_backend(a.pid) from pg_stat_activity a where a.application_name = 'portfolio changes'""");
    }
    rename(work, "Late Dusk");

    awaitPage("/artwork/dusk", "Late Dusk");
  }

  @Test
  void whatChangedWhileTheLineWasCutIsThereAfterwards() {
    var work = exhibit("Night");
    awaitPage("/artwork/night", "Night");

    wire.cut();
    await(() -> !reader.part(CatalogChanges.class).isHearing());
    rename(work, "Deep Night");
    var meanwhile = reader.get("/artwork/night");
    wire.mend();

    assertThat(meanwhile.statusCode()).isEqualTo(200);
    assertThat(meanwhile.body()).contains("Night").doesNotContain("Deep Night");
    assertThat(meanwhile.headers().firstValue("Cache-Control")).contains("private, no-cache");
    awaitPage("/artwork/night", "Deep Night");
  }

  private static RunningSite site(String name, int port, String database) {
    return RunningSite.start(directory.resolve(name), "--portfolio.database.create-schemas=true",
        "--portfolio.catalogue.database-url=postgresql://postgres@localhost:" + port + database + "?schema=payload");
  }

  private static Artwork exhibit(String title) {
    var upload = Examples.upload("photograph.jpg", Examples.photographJpeg(600, 400), title);
    return switch (writer.part(MediaLibrary.class).upload(Examples.owner(), upload)) {
      case UploadResult.Stored(var media) -> writer.part(CatalogAdmin.class).create(Examples.owner(),
          Examples.content(title).mainImage(media.id()).status(ArtworkStatus.PUBLISHED).build(), Placement.LAST);
      case UploadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }

  private static void rename(Artwork work, String title) {
    writer.part(CatalogAdmin.class).update(Examples.owner(), work.id(), work.revision().version(),
        work.content().edit().title(title).build());
  }

  private static void awaitPage(String path, String text) {
    await(() -> reader.get(path).body().contains(">" + text + "<"));
  }

  private static void await(BooleanSupplier seen) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!seen.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}

package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import com.joelschaeffer.portfolio.core.media.AltText;
import com.joelschaeffer.portfolio.core.media.Upload;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@link PortfolioStorage}, compiled and run; the one in the README is the same. */
class PortfolioStorageExampleTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @TempDir
  private Path directory;

  @Test
  void showsAnUploadedWorkInTheGallery() throws IOException {
    var dataSource = postgres.database().dataSource();
    var images = new FakeImages();
    Files.write(directory.resolve("dunes.jpg"), Examples.photographJpeg(60, 40));

    // example
    var database = CatalogueDatabase.of(dataSource, "payload");
    database.migrate(true);
    var blobs = DirectoryBlobStore.at(directory.resolve("pictures"), Clock.systemUTC());
    var storage = PortfolioStorage.create(database, blobs, images, Clock.systemUTC());

    var admin = Actor.system("import");
    try (var file = Files.newInputStream(directory.resolve("dunes.jpg"))) {
      var upload = new Upload("dunes.jpg", file, Optional.of(AltText.of("Dunes under a low sun")));
      if (storage.mediaLibrary().upload(admin, upload) instanceof UploadResult.Stored(var media)) {
        var dunes = ArtworkContent.titled("Dunes", new Slug("dunes")).mainImage(media.id())
            .status(ArtworkStatus.PUBLISHED);
        storage.catalogAdmin().create(admin, dunes.build(), Placement.FIRST);
      }
    }
    var gallery = storage.catalog().list(ArtworkFilter.ALL, PageRequest.first(36));
    // end

    assertThat(gallery.items()).extracting(ArtworkSummary::title).containsExactly("Dunes");
  }

  @Test
  void isWhatReadmeAndJavadocShow() throws IOException {
    var module = Path.of("").toAbsolutePath();
    var sources = module.resolve("src");
    var test = lines(sources.resolve("test/java/com/joelschaeffer/portfolio/storage/PortfolioStorageExampleTest.java"))
        .dropWhile(line -> !line.equals("// example")).skip(1).takeWhile(line -> !line.equals("// end"))
        .map(line -> line.replaceAll("directory\\.resolve\\((\"[^\"]*\")\\)", "Path.of($1)")).toList();

    var readme = lines(module.resolve("README.md")).toList();
    var javadoc = lines(sources.resolve("main/java/com/joelschaeffer/portfolio/storage/PortfolioStorage.java"))
        .map(line -> line.replaceFirst("^\\* ?", "").strip()).filter(line -> !line.isEmpty()).toList();

    assertThat(readme).containsSequence(test);
    assertThat(javadoc).containsSequence(test);
  }

  /** Lines without their margins, and without empty ones. */
  private static Stream<String> lines(Path file) throws IOException {
    var text = Objects.requireNonNull(Files.readString(file, StandardCharsets.UTF_8));
    return text.lines().map(String::strip).filter(line -> !line.isEmpty());
  }
}

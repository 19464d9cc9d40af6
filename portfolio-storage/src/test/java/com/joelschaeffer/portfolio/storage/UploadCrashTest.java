package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Another process uploads and is killed at a chosen step, as {@code kill -9} does. */
class UploadCrashTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  private static final Actor OWNER = Examples.owner();
  private static final byte[] JPEG = Examples.photographJpeg(1000, 50);

  @TempDir
  private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"originals", "rendering", "media"})
  void leavesWhatCanBeDiscarded(String step) throws IOException, InterruptedException {
    var storage = TestStorage.empty(postgres.database(), directory);

    killAnUpload(storage, step);

    var library = storage.portfolio().mediaLibrary();
    assertThat(storage.query("select state from media")).containsExactly("writing");
    assertThat(library.discardUnfinished(OWNER)).isEqualTo(1);
    assertThat(storage.query("select id from media")).isEmpty();
    assertThat(storage.objects()).isEmpty();
  }

  @Test
  void doesNotStandInTheWayOfTheNextUpload() throws IOException, InterruptedException {
    var storage = TestStorage.empty(postgres.database(), directory);
    killAnUpload(storage, "media");

    var library = storage.portfolio().mediaLibrary();
    var result = library.upload(OWNER, Examples.upload("dunes.jpg", JPEG));

    assertThat(result).isInstanceOfSatisfying(UploadResult.Stored.class,
        stored -> assertThat(stored.media().original().filename()).isEqualTo("dunes-1.jpg"));
    assertThat(library.discardUnfinished(OWNER)).isEqualTo(1);
    assertThat(storage.objects()).hasSize(7);
  }

  private static void killAnUpload(TestStorage storage, String step) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "-Djava.awt.headless=true",
        Uploader.class.getName(), postgres.database().jdbcUrl(), storage.pictures().toString(), step)
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.lines().filter(step::equals).findFirst()).as("whether it came to this step").isPresent();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** The other process: says when it is at the step, and stays there. */
  static final class Uploader {

    private Uploader() {}

    public static void main(String[] arguments) {
      var dataSource = new PGSimpleDataSource();
      dataSource.setURL(arguments[0]);
      var blobs = new BlobsThatStop(DirectoryBlobStore.at(Path.of(arguments[1]), Clock.systemUTC()), arguments[2]);
      var images = new ImagesThatStop(new FakeImages(), arguments[2]);
      PortfolioStorage.create(CatalogueDatabase.of(dataSource, TestStorage.SCHEMA), blobs, images, Clock.systemUTC())
          .mediaLibrary().upload(OWNER, Examples.upload("dunes.jpg", JPEG));
    }

    private static void stop(String step) {
      System.out.println(step);
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private record BlobsThatStop(BlobStore other, String step) implements BlobStore {
      @Override
      public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
        other.put(key, content, headers);
        if (key.path().startsWith(step)) stop(step);
      }

      @Override
      public Optional<Blob> open(BlobKey key) {
        return other.open(key);
      }

      @Override
      public boolean exists(BlobKey key) {
        return other.exists(key);
      }

      @Override
      public Stream<Listed> list(String prefix) {
        return other.list(prefix);
      }

      @Override
      public void delete(BlobKey key) {
        other.delete(key);
      }
    }

    private record ImagesThatStop(ImageProcessor other, String step) implements ImageProcessor {
      @Override
      public Probe probe(Path file) {
        return other.probe(file);
      }

      @Override
      public PhotoMetadata metadata(Path file) {
        return other.metadata(file);
      }

      @Override
      public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
        if (step.equals("rendering")) stop(step);
        return other.render(file, header, plan);
      }
    }
  }
}

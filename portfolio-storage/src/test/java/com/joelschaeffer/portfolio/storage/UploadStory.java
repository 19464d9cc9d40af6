package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The words in which it is told what uploads leave behind when database, objects or pixels break. */
abstract class UploadStory {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  static final Actor OWNER = Examples.owner();
  /** Wide enough for three sizes: the original and six renditions are seven objects. */
  static final byte[] JPEG = Examples.photographJpeg(1000, 50);
  static final int OBJECTS = 7;

  @TempDir
  private static Path directory;

  TestStorage storage;
  BreakableBlobStore blobs;
  BreakableDataSource database;
  MediaLibrary library;

  @BeforeEach
  void beginWithAnEmptyLibrary() {
    storage = TestStorage.empty(postgres.database(), directory);
    blobs = new BreakableBlobStore(storage.blobs());
    database = new BreakableDataSource(storage.dataSource());
    library = libraryWith(storage.images());
  }

  MediaLibrary libraryWith(ImageProcessor images) {
    return storage.portfolio(database.dataSource(), blobs, images).mediaLibrary();
  }

  Media store(String filename) {
    return switch (library.upload(OWNER, Examples.upload(filename, JPEG))) {
      case UploadResult.Stored(var media) -> media;
      case UploadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }

  void assertNothingIsLeft() {
    assertThat(storage.query("select filename from media")).isEmpty();
    assertThat(storage.objects()).isEmpty();
  }
}

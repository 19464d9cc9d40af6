package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.MediaLibraryContract;
import com.joelschaeffer.portfolio.core.media.UploadContract;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import com.joelschaeffer.portfolio.storage.images.ImageLimits;
import com.joelschaeffer.portfolio.storage.images.JavaImageProcessor;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The core's contracts of the media library, kept by PostgreSQL and a directory. */
class MediaServiceTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  private static final ImageProcessor REAL = JavaImageProcessor.create(ImageLimits.defaults());

  @TempDir
  private static Path directory;

  private static MediaLibrary inPostgres(MutableClock clock, ImageProcessor images) {
    var storage = TestStorage.empty(postgres.database(), directory);
    return PortfolioStorage
        .create(CatalogueDatabase.of(storage.dataSource(), TestStorage.SCHEMA), storage.blobs(), images, clock)
        .mediaLibrary();
  }

  @Test
  void refusesAPictureTooThinForAnySize() {
    var library = inPostgres(new MutableClock(), REAL);

    var result = library.upload(Examples.owner(), Examples.upload("thread.jpg", Examples.photographJpeg(2, 20_000)));

    assertThat(result).isInstanceOfSatisfying(UploadResult.Refused.class,
        refused -> assertThat(refused.refusal().message()).contains("2 x 20000").contains("crop it"));
  }

  @Test
  void offersTheSizesThatExistInBothFormats() {
    var library = inPostgres(new MutableClock(), REAL);

    var result = library.upload(Examples.owner(), Examples.upload("tower.jpg", Examples.photographJpeg(900, 20_000)));

    assertThat(result).isInstanceOfSatisfying(UploadResult.Stored.class, stored -> {
      assertThat(stored.media().picture().widths()).containsExactly(400);
      assertThat(library.open(stored.media().picture().id(), 400, ImageFormat.WEBP)).isPresent();
    });
  }

  @Nested
  class Library extends MediaLibraryContract {
    @Override
    protected MediaLibrary library(MutableClock itsClock) {
      return inPostgres(itsClock, new FakeImages());
    }
  }

  @Nested
  class Uploads extends UploadContract {
    @Override
    protected MediaLibrary library(MutableClock itsClock) {
      return inPostgres(itsClock, new FakeImages());
    }
  }

  @Nested
  class LibraryOfRealPictures extends MediaLibraryContract {
    @Override
    protected MediaLibrary library(MutableClock itsClock) {
      return inPostgres(itsClock, REAL);
    }
  }

  @Nested
  class UploadsOfRealPictures extends UploadContract {
    @Override
    protected MediaLibrary library(MutableClock itsClock) {
      return inPostgres(itsClock, REAL);
    }
  }
}

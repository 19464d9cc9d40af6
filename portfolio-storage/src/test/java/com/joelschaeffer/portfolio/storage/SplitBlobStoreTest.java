package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitBlobStoreTest extends BlobStoreContract {

  private static final BlobKey ORIGINAL = new BlobKey("originals/0123");

  @TempDir
  Path directory;
  private BlobStore originals;
  private BlobStore others;

  @Override
  protected BlobStore emptyStore() {
    try {
      originals = DirectoryBlobStore.at(Files.createTempDirectory(directory, "originals"), new MutableClock());
      others = DirectoryBlobStore.at(Files.createTempDirectory(directory, "others"), new MutableClock());
      return SplitBlobStore.of(originals, others);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void keepsOriginalsApart() {
    var store = emptyStore();

    store.put(ORIGINAL, BlobContent.of(new byte[1]), JPEG);
    store.put(KEY, BlobContent.of(new byte[2]), JPEG);

    assertThat(originals.exists(ORIGINAL)).isTrue();
    assertThat(others.exists(ORIGINAL)).isFalse();
    assertThat(others.exists(KEY)).isTrue();
    assertThat(originals.exists(KEY)).isFalse();
  }

  @Test
  void listsNothingThatLiesInTheWrongPlace() {
    var store = emptyStore();
    others.put(ORIGINAL, BlobContent.of(new byte[1]), JPEG);
    others.put(new BlobKey("zebra"), BlobContent.of(new byte[1]), JPEG);
    originals.put(KEY, BlobContent.of(new byte[1]), JPEG);

    try (var listed = store.list("")) {
      assertThat(listed).extracting(object -> object.key().path()).containsExactly("zebra");
    }
  }
}

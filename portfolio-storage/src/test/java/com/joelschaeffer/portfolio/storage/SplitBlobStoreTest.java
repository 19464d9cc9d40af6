package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitBlobStoreTest extends BlobStoreContract {

  private static final BlobKey ORIGINAL = new BlobKey("originals/0123");

  @TempDir
  Path directory;

  @Override
  protected BlobStore emptyStore() {
    return SplitBlobStore.of(store("originals"), store("others"));
  }

  private BlobStore store(String name) {
    return DirectoryBlobStore.at(directory.resolve(name), new MutableClock());
  }

  @Test
  void keepsOriginalsApart() {
    var store = emptyStore();

    store.put(ORIGINAL, BlobContent.of(new byte[1]), JPEG);
    store.put(KEY, BlobContent.of(new byte[2]), JPEG);

    assertThat(store("originals").exists(ORIGINAL)).isTrue();
    assertThat(store("others").exists(ORIGINAL)).isFalse();
    assertThat(store("others").exists(KEY)).isTrue();
    assertThat(store("originals").exists(KEY)).isFalse();
  }

  @Test
  void listsNothingThatLiesInTheWrongPlace() {
    store("others").put(ORIGINAL, BlobContent.of(new byte[1]), JPEG);
    store("others").put(new BlobKey("zebra"), BlobContent.of(new byte[1]), JPEG);
    store("originals").put(KEY, BlobContent.of(new byte[1]), JPEG);

    try (var listed = emptyStore().list("")) {
      assertThat(listed).extracting(object -> object.key().path()).containsExactly("zebra");
    }
  }
}

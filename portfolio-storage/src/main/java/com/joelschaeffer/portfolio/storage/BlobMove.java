package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.storage.BlobStore.Blob;
import com.joelschaeffer.portfolio.storage.BlobStore.Listed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copies the library's objects from one store to another, and reads each copy back to compare it. It can be run again: what is there
 * already is only compared. Nothing is removed. Thread-safe.
 */
public final class BlobMove {

  private final BlobStore from;
  private final BlobStore to;
  private final TemporaryFolder temporary;
  private final boolean onlyMissing;

  private BlobMove(BlobStore from, BlobStore to, TemporaryFolder temporary, boolean onlyMissing) {
    this.from = from;
    this.to = to;
    this.temporary = temporary;
    this.onlyMissing = onlyMissing;
  }

  /**
   * What was done so far.
   *
   * @param copied    objects that were not there, or were another one
   * @param unchanged objects that were there already
   * @param bytes     of both together
   */
  public record Progress(long copied, long unchanged, long bytes) {

    static final Progress NONE = new Progress(0, 0, 0);

    private Progress with(boolean isCopy, long length) {
      return new Progress(copied + (isCopy ? 1 : 0), unchanged + (isCopy ? 0 : 1), bytes + length);
    }
  }

  /** Prepares to copy; asks neither store anything yet. What is there and is another one is replaced. */
  public static BlobMove between(BlobStore from, BlobStore to) {
    return new BlobMove(from, to, TemporaryFolder.ofTheSystem(), /* onlyMissing= */ false);
  }

  /** The same, with each object on its way in this folder instead of the system's. */
  public BlobMove with(TemporaryFolder folder) {
    return new BlobMove(from, to, folder, onlyMissing);
  }

  /** The same, but what is there already stays as it is: for a store that is in use, and may have the newer one. */
  public BlobMove onlyMissing() {
    return new BlobMove(from, to, temporary, /* onlyMissing= */ true);
  }

  /**
   * Copies everything.
   *
   * @param watcher is told after each object
   * @throws UnavailableException when a store gives no answer, or a copy is not what was sent; what was copied until then is right
   */
  public Progress run(Consumer<Progress> watcher) {
    var progress = Progress.NONE;
    try (var objects = from.list("")) {
      for (var rest = objects.iterator(); rest.hasNext();) {
        var object = rest.next();
        var headers = PictureObjects.headersOf(object.key());
        if (headers.isEmpty()) continue; // none of ours
        progress = progress.with(copy(object, headers.get()), object.length());
        watcher.accept(progress);
      }
    }
    return progress;
  }

  /** Whether it had to be copied. */
  private boolean copy(Listed object, BlobHeaders headers) {
    if (onlyMissing && to.exists(object.key())) return false;
    var file = temporaryFile();
    try {
      var hash = fetch(object.key(), file);
      if (hash.isEmpty() || hash.equals(hashOf(to, object.key()))) return false; // removed meanwhile, or there already
      if (!PictureObjects.isPossible(object.key(), hash.get()))
        throw new UnavailableException("original_differs",
            "The original %s in %s has other bytes than its name says; it is damaged and was not copied."
                .formatted(object.key(), from),
            null);
      to.put(object.key(), BlobContent.of(file, Files.size(file)), headers);
      if (hash.equals(hashOf(to, object.key()))) return true;
      to.delete(object.key());
      throw new UnavailableException("copy_differs", "The copy of %s in %s has other bytes than it was sent."
          .formatted(object.key(), to), null);
    } catch (IOException failed) {
      throw unreadable(object.key(), failed);
    } finally {
      remove(file);
    }
  }

  private Optional<String> fetch(BlobKey key, Path file) {
    return from.open(key).map(blob -> {
      try (var output = Files.newOutputStream(file)) {
        return hash(blob, output);
      } catch (IOException failed) {
        throw unreadable(key, failed);
      }
    });
  }

  private static Optional<String> hashOf(BlobStore store, BlobKey key) {
    return store.open(key).map(blob -> {
      try {
        return hash(blob, OutputStream.nullOutputStream());
      } catch (IOException failed) {
        throw unreadable(key, failed);
      }
    });
  }

  private static String hash(Blob blob, OutputStream copy) throws IOException {
    var digest = Sha256.digest();
    try (InputStream content = new DigestInputStream(blob.content(), digest)) {
      content.transferTo(copy);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Path temporaryFile() {
    try {
      return temporary.newFile();
    } catch (IOException failed) {
      throw new UnavailableException("no_temporary_file", "No temporary file can be written.", failed);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UnavailableException("no_temporary_file", "A temporary file cannot be removed.", failed);
    }
  }

  private static UnavailableException unreadable(BlobKey key, IOException cause) {
    return new UnavailableException("object_not_readable", "The object %s cannot be read to its end.".formatted(key),
        cause);
  }
}

package com.joelschaeffer.portfolio.storage;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps bytes under names: the originals and what was made from them. Thread-safe. What {@link #put} has returned from is there
 * after a power failure; a reader sees the whole object or none, never a part of one.
 */
public interface BlobStore {

  /**
   * Stores the bytes under the key, replacing what was there. When it throws, what was there before is there still, or all of the
   * new bytes are: never a part of them.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the store gives no answer, or {@code content} fails or
   *                                                               holds fewer or more bytes than announced; trying again is safe
   */
  void put(BlobKey key, BlobContent content, BlobHeaders headers);

  /**
   * Opens an object.
   *
   * @return empty when there is none; otherwise to be closed by the caller
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the store gives no answer
   */
  Optional<Blob> open(BlobKey key);

  /**
   * Tells whether there is an object of this name.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the store gives no answer
   */
  boolean exists(BlobKey key);

  /**
   * Removes an object; does nothing when there is none.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the store gives no answer; it may be removed or not, trying
   *                                                               again is safe
   */
  void delete(BlobKey key);

  /**
   * Lists objects in the order of their keys' characters, reading on while the stream is read. An object that is stored or deleted
   * meanwhile may be listed or not.
   *
   * @param prefix what the keys begin with, e.g. {@code media/}; empty for all
   * @return to be closed by the caller
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the store gives no answer, here or while the stream is read
   */
  Stream<Listed> list(String prefix);

  /**
   * Gives an address where whoever knows it may fetch the object for a while, without asking this system.
   *
   * @param filename what a browser shall save it as
   * @return empty when this store has no such addresses; nothing says that the object exists
   */
  default Optional<URI> link(BlobKey key, Duration validity, String filename) {
    return Optional.empty();
  }

  /**
   * An object, opened for reading.
   *
   * @param content its bytes
   * @param length  how many bytes that are
   * @param file    where they lie on this machine; empty when elsewhere
   */
  record Blob(InputStream content, long length, Optional<Path> file) {
    public Blob {
      Objects.requireNonNull(content, "content");
      if (length < 0) throw new IllegalArgumentException("length < 0: " + length);
      Objects.requireNonNull(file, "file");
    }
  }

  /**
   * An object in a list.
   *
   * @param length   bytes
   * @param modified when it was stored
   */
  record Listed(BlobKey key, long length, Instant modified) {
    public Listed {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(modified, "modified");
    }
  }
}

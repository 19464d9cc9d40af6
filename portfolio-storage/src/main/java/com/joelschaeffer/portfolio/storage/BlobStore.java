package com.joelschaeffer.portfolio.storage;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps bytes under names: the originals and what was made from them. Thread-safe. What {@link #put} has returned from is there
 * after a power failure; a reader sees the whole object or none, never a part of one.
 */
public interface BlobStore {

  /**
   * Stores the bytes under the key, replacing what was there. When it throws, nothing new is there.
   *
   * @param content read to its end, not closed
   * @param length  bytes that {@code content} holds
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the store gives no answer, or {@code content} fails or
   *                                                               holds fewer or more bytes than announced; trying again is safe
   */
  void put(BlobKey key, InputStream content, long length);

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
   * An object, opened for reading.
   *
   * @param content its bytes
   * @param length  how many bytes that are
   */
  record Blob(InputStream content, long length) {
    public Blob {
      Objects.requireNonNull(content, "content");
      if (length < 0) throw new IllegalArgumentException("length < 0: " + length);
    }
  }
}

package com.joelschaeffer.portfolio.storage;

import java.util.Optional;
import java.util.stream.Stream;

/** Passes everything on to another store; a test overrides what shall be different. */
class ForwardingBlobStore implements BlobStore {

  private final BlobStore other;

  ForwardingBlobStore(BlobStore other) {
    this.other = other;
  }

  @Override
  public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
    other.put(key, content, headers);
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
  public void delete(BlobKey key) {
    other.delete(key);
  }

  @Override
  public Stream<Listed> list(String prefix) {
    return other.list(prefix);
  }
}

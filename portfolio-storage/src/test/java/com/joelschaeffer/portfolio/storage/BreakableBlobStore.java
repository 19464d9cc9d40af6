package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.UnavailableException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Passes everything on to another store until it is told to break. */
final class BreakableBlobStore implements BlobStore {

  private final BlobStore other;
  private final AtomicInteger putsLeft = new AtomicInteger(Integer.MAX_VALUE);
  private volatile boolean deleting = true;
  private volatile Runnable beforePut = () -> {};

  BreakableBlobStore(BlobStore other) {
    this.other = other;
  }

  /** The n-th put from now fails, and each one after it; the first is 0. */
  void failAtPut(int number) {
    putsLeft.set(number);
  }

  /** Whether objects can be deleted. */
  void canDelete(boolean can) {
    deleting = can;
  }

  /** Something to happen before each put. */
  void beforePut(Runnable what) {
    beforePut = what;
  }

  @Override
  public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
    beforePut.run();
    if (putsLeft.getAndDecrement() <= 0) throw new UnavailableException("broken", "put " + key, null);
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
  public Stream<Listed> list(String prefix) {
    return other.list(prefix);
  }

  @Override
  public void delete(BlobKey key) {
    if (!deleting) throw new UnavailableException("broken", "delete " + key, null);
    other.delete(key);
  }
}

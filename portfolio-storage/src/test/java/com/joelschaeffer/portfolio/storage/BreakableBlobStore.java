package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.UnavailableException;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes everything on to another store until it is told to break. */
final class BreakableBlobStore extends ForwardingBlobStore {

  private final AtomicInteger putsLeft = new AtomicInteger(Integer.MAX_VALUE);
  private volatile boolean deleting = true;
  private volatile Runnable beforePut = () -> {};

  BreakableBlobStore(BlobStore other) {
    super(other);
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
    super.put(key, content, headers);
  }

  @Override
  public void delete(BlobKey key) {
    if (!deleting) throw new UnavailableException("broken", "delete " + key, null);
    super.delete(key);
  }
}

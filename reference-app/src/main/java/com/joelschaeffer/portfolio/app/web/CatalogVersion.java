package com.joelschaeffer.portfolio.app.web;

import com.joelschaeffer.portfolio.core.catalog.CatalogChanges;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A number that grows with each change of the catalogue that this process hears of. What was made at one number is right as long as
 * it stays. Thread-safe.
 */
public final class CatalogVersion implements AutoCloseable {

  private final AtomicLong number = new AtomicLong();
  private final CatalogChanges changes;
  private final CatalogChanges.Subscription subscription;

  /** Listens until it is closed. */
  public CatalogVersion(CatalogChanges changes) {
    this.changes = changes;
    subscription = changes.listen(change -> number.incrementAndGet());
  }

  /** The number at this moment; to be read before what shall be kept is read. */
  public long current() {
    return number.get();
  }

  /** Whether what was made at this number is known to be right still. */
  public boolean isCurrent(long version) {
    return version == number.get() && isHearing();
  }

  /** Whether changes would be heard at this moment. */
  boolean isHearing() {
    return changes.isHearing();
  }

  @Override
  public void close() {
    subscription.close();
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import java.util.function.Consumer;

/**
 * Tells what changed in the catalogue, whichever process changed it, within a second of its commit. Thread-safe.
 */
public interface CatalogChanges extends AutoCloseable {

  /**
   * Tells {@code listener} of every change from now on, one after the other. When changes may have been missed, because the database
   * was out of reach, {@link CatalogChange.Everything} is told as soon as it can be reached again.
   *
   * @param listener comes back at once; what it throws is logged and keeps no other listener from hearing
   * @return ends it
   */
  Subscription listen(Consumer<CatalogChange> listener);

  /**
   * Whether a change would be told at this moment. While it is false, what was made before may be out of date without anybody saying
   * so.
   */
  boolean isHearing();

  /** Ends it: nothing more is told to anybody. */
  @Override
  void close();

  /** Somebody who listens. */
  interface Subscription extends AutoCloseable {

    /** No further change is told; one that is being told at this moment may still be. */
    @Override
    void close();
  }
}

package com.joelschaeffer.portfolio.storage;

/** The lock under which work is done {@linkplain CatalogueDatabase#exclusively exclusively}, as long as its connection lives. */
@FunctionalInterface
public interface HeldLock {

  /**
   * Asks the database whether it is held still; to be called before a step that somebody else might take at the same time.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when it is lost, with code {@code lock_lost}
   */
  void requireHeld();
}

package com.joelschaeffer.portfolio.app.config;

/** What is done to all objects at once, by one process at a time. */
final class MediaWork {

  /** Held by whoever sweeps or moves objects: a sweep would take what is being moved for lost. */
  static final String LOCK = "media objects";

  private MediaWork() {}
}

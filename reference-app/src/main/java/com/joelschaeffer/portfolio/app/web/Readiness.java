package com.joelschaeffer.portfolio.app.web;

/** Whether this process has what it needs to serve visitors at this moment. */
@FunctionalInterface
public interface Readiness {

  /** Asks; answers within three seconds. */
  boolean ready();
}

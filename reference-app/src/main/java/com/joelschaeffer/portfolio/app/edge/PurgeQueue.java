package com.joelschaeffer.portfolio.app.edge;

/** Where purges wait until they are done, whatever happens to this process. */
@FunctionalInterface
public interface PurgeQueue {

  /**
   * Keeps a purge.
   *
   * @param id   the same for the same purge, whichever process asks for it
   * @param with what {@link PurgeErrand} is asked with
   */
  void add(String id, String with);
}

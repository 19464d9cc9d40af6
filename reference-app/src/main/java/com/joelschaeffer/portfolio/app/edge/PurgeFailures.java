package com.joelschaeffer.portfolio.app.edge;

import java.time.Instant;
import java.util.List;

/** What the edge was not made to forget, for the owner to see. Thread-safe. */
public interface PurgeFailures {

  /**
   * A purge that was given up.
   *
   * @param what   in words
   * @param reason one line
   */
  record Failure(Instant at, String what, String reason) {}

  /** Keeps one, and forgets the oldest beyond a hundred. */
  void record(Failure failure);

  /** The last ones, the newest first. */
  List<Failure> latest(int limit);
}

package com.joelschaeffer.portfolio.app.edge;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Copies of the site's pages close to visitors. Thread-safe. */
public interface EdgeCache {

  /** Most addresses that {@link #purge} takes. */
  int MOST_ADDRESSES = 30;

  /**
   * Makes it forget pages; the next visitor gets them from the site. Doing it twice does no harm.
   *
   * @param urls their whole addresses, 1 to {@value #MOST_ADDRESSES}
   */
  Answer purge(List<String> urls);

  /** Makes it forget everything it has of the site. */
  Answer purgeEverything();

  /** What came of it. */
  sealed interface Answer {
    /** Forgotten. */
    record Purged() implements Answer {}

    /**
     * Not now; another attempt may do better.
     *
     * @param reason one line
     * @param after  how long one is asked to wait
     */
    record Busy(String reason, Optional<Duration> after) implements Answer {}

    /**
     * It will be refused however often it is tried, until somebody changes the settings.
     *
     * @param reason one line
     */
    record Refused(String reason) implements Answer {}
  }
}

package com.joelschaeffer.portfolio.app.web;

import java.time.Duration;
import java.util.Optional;

/** Asks whether something may be done once more. All processes of the site share the count. Thread-safe. */
public interface RateLimits {

  /**
   * Counts once more.
   *
   * @param key who or what is counted; it is not kept in a form that can be read
   * @return empty when that is within the limit; else how long it takes until the next one is, and nothing was counted
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the count cannot be had
   */
  Optional<Duration> exceeded(Limit limit, String key);

  /**
   * So often in so much time. What was used up comes back evenly.
   *
   * @param name tells one limit from another, e.g. {@code contact-address}
   */
  record Limit(String name, int times, Duration period) {
    public Limit {
      if (times < 1 || !period.isPositive()) throw new IllegalArgumentException("no limit: " + times + " in " + period);
    }
  }
}

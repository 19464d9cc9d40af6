package com.joelschaeffer.portfolio.app.machines;

import java.time.Instant;
import java.util.Optional;

/**
 * A page of the site.
 *
 * @param path     its address on the site
 * @param modified when what it shows was last changed
 * @param image    the whole address of the picture it is about
 */
record SitemapEntry(String path, Optional<Instant> modified, Optional<String> image) {

  /** A page that changes with others. */
  static SitemapEntry list(String path) {
    return new SitemapEntry(path, Optional.empty(), Optional.empty());
  }

  /** A page that has no picture of its own. */
  static SitemapEntry text(String path, Instant modified) {
    return new SitemapEntry(path, Optional.of(modified), Optional.empty());
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The visible works for what lists them all, such as a sitemap, or the latest of them, such as a feed. Thread-safe. Each method throws
 * {@link com.joelschaeffer.portfolio.core.UnavailableException} when the database gives no answer.
 */
public interface CatalogIndex {

  /**
   * Works of a range of ids, in the order of their ids. However many works there are, a walk costs the same for each step and its
   * parts begin where one knows beforehand: one asks for the works behind the last one got, until none come.
   *
   * @param limit at most so many, 1 to 1,000
   */
  List<IndexedArtwork> works(IdRange range, int limit);

  /** The visible work that has the highest id; empty while there are none. */
  Optional<ArtworkId> last();

  /**
   * Those last added, the newest first.
   *
   * @param limit at most so many, 1 to 1,000
   */
  List<IndexedArtwork> newest(int limit);

  /**
   * Ids from one behind {@code after} up to {@code last}, both at least 0.
   */
  record IdRange(int after, int last) {

    public IdRange {
      if (after < 0 || last < after) throw new IllegalArgumentException("ids after " + after + " up to " + last);
    }

    /** What is left of it behind a work. */
    public IdRange behind(ArtworkId id) {
      return new IdRange(id.value(), Math.max(last, id.value()));
    }
  }
}

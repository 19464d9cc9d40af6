package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Page;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Slug;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue as visitors see it: only visible artworks, which are published and have their picture ready. Thread-safe.
 * Each method throws {@link com.joelschaeffer.portfolio.core.UnavailableException} when the database gives no answer.
 */
public interface Catalog {

  /** One page of the artworks that match; empty past the last page. */
  Page<ArtworkSummary> list(ArtworkFilter filter, PageRequest page);

  /** The visible artwork at this address. */
  Optional<ExhibitedArtwork> findBySlug(Slug slug);

  /** The series that have visible artworks, by name. */
  List<CategorySummary> categories();

  /** The series at this address, whether it has works or not. */
  Optional<Category> findCategory(Slug slug);
}

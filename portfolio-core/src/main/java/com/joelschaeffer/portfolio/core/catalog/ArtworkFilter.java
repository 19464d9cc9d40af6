package com.joelschaeffer.portfolio.core.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * Which visible artworks are wanted; conditions add up.
 *
 * @param category only of this series
 * @param featured only those chosen for the front
 * @param forSale  only those of which a print can be bought at present
 * @param sort     in which order
 */
public record ArtworkFilter(Optional<CategoryId> category, boolean featured, boolean forSale, Sort sort) {

  /** All of them, as the owner arranged them. */
  public static final ArtworkFilter ALL = new ArtworkFilter(Optional.empty(), false, false, Sort.BY_HAND);

  public ArtworkFilter {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(sort, "sort");
  }

  /** The orders a list can have. */
  public enum Sort {
    /** As the owner arranged them. */
    BY_HAND,
    /** Those last added first. */
    NEWEST
  }

  /** These, but only of one series. */
  public ArtworkFilter of(CategoryId wanted) {
    return new ArtworkFilter(Optional.of(wanted), featured, forSale, sort);
  }

  /** These, but only the featured ones. */
  public ArtworkFilter onlyFeatured() {
    return new ArtworkFilter(category, true, forSale, sort);
  }

  /** These, but only those for sale. */
  public ArtworkFilter onlyForSale() {
    return new ArtworkFilter(category, featured, true, sort);
  }

  /** These, in another order. */
  public ArtworkFilter sortedBy(Sort wanted) {
    return new ArtworkFilter(category, featured, forSale, wanted);
  }
}

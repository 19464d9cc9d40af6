package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.media.Orientation;
import java.util.Objects;
import java.util.Optional;

/**
 * Which visible artworks are wanted; conditions add up.
 *
 * @param category    only of this series
 * @param featured    only those chosen for the front
 * @param forSale     only those of which a print can be bought at present
 * @param orientation only those whose photograph lies like this
 * @param search      only those with these words in title, keywords, place or caption
 * @param sort        in which order
 */
public record ArtworkFilter(Optional<CategoryId> category, boolean featured, boolean forSale,
    Optional<Orientation> orientation, Optional<SearchText> search, Sort sort) {

  /** All of them, as the owner arranged them. */
  public static final ArtworkFilter ALL = new ArtworkFilter(Optional.empty(), false, false, Optional.empty(),
      Optional.empty(), Sort.BY_HAND);

  public ArtworkFilter {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(orientation, "orientation");
    Objects.requireNonNull(search, "search");
    Objects.requireNonNull(sort, "sort");
  }

  /** The orders a list can have. */
  public enum Sort {
    /**
     * As the owner arranged them. Of a search, first those that have the words in their title: whoever types a title wants that
     * work, and among works of which none is meant more than another the owner's order is as good as anywhere.
     */
    BY_HAND,
    /** Those last added first. */
    NEWEST
  }

  /** These, but only of one series. */
  public ArtworkFilter of(CategoryId wanted) {
    return new ArtworkFilter(Optional.of(wanted), featured, forSale, orientation, search, sort);
  }

  /** These, but only the featured ones. */
  public ArtworkFilter onlyFeatured() {
    return new ArtworkFilter(category, true, forSale, orientation, search, sort);
  }

  /** These, but only those for sale. */
  public ArtworkFilter onlyForSale() {
    return new ArtworkFilter(category, featured, true, orientation, search, sort);
  }

  /** These, but only those that lie like this. */
  public ArtworkFilter only(Orientation wanted) {
    return new ArtworkFilter(category, featured, forSale, Optional.of(wanted), search, sort);
  }

  /** These, but only those with these words. */
  public ArtworkFilter matching(SearchText wanted) {
    return new ArtworkFilter(category, featured, forSale, orientation, Optional.of(wanted), sort);
  }

  /** These, in another order. */
  public ArtworkFilter sortedBy(Sort wanted) {
    return new ArtworkFilter(category, featured, forSale, orientation, search, wanted);
  }
}

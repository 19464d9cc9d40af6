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

  /**
   * One page of the artworks that match; empty past the last page. Each page but the last leads on by its cursor, too, unless
   * words are searched for; a whole catalogue is walked like this, in the same small step however far one is:
   *
   * <pre>{@code
   * var page = catalog.list(ArtworkFilter.ALL, PageRequest.first(500));
   * while (true) {
   *   page.items().forEach(this::write);
   *   if (page.nextCursor().isEmpty()) break;
   *   page = catalog.list(ArtworkFilter.ALL, PageRequest.after(page.nextCursor().get(), 500));
   * }
   * }</pre>
   *
   * A search finds {@value SearchText#MOST_FOUND} works and at most one more, by which its total says that there are more.
   *
   * @throws com.joelschaeffer.portfolio.core.InvalidInputException {@code invalid_cursor} when the cursor is none of such a list
   */
  Page<ArtworkSummary> list(ArtworkFilter filter, PageRequest page);

  /** The visible artwork at this address. */
  Optional<ExhibitedArtwork> findBySlug(Slug slug);

  /** Where the visible artwork is now that was at this address last; empty when there is none, or when another one came after it. */
  Optional<Slug> findMoved(Slug former);

  /** The visible artworks before and after this one by hand: in its series, or among all works when it is in none. */
  Neighbours neighbours(Artwork artwork);

  /** The series that have visible artworks, by name. */
  List<CategorySummary> categories();

  /** The series at this address, whether it has works or not. */
  Optional<Category> findCategory(Slug slug);

  /** Where the series is now that was at this address last. */
  Optional<Slug> findMovedCategory(Slug former);
}

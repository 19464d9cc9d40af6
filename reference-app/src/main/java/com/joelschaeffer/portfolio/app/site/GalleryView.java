package com.joelschaeffer.portfolio.app.site;

import java.util.List;
import java.util.Optional;

/**
 * A page of works.
 *
 * @param statement of the series that is shown; may be empty
 * @param count     how many works there are on all pages, in words
 * @param filters   how the works can be narrowed; empty while there are none at all
 * @param note      what visitors must know about their search; may be empty
 * @param noMatch   says what nothing matches; empty when something does, or when there is nothing to filter
 */
public record GalleryView(PageFrame frame, String heading, String statement, String count, Optional<Filters> filters,
    List<ArtworkCard> works, Pagination pagination, String note, String noMatch) {

  /**
   * The ways to narrow the works.
   *
   * @param series  links that choose a series, first the one for all
   * @param choices links that narrow the works further, or undo it
   */
  public record Filters(SearchForm search, List<NavLink> series, List<NavLink> choices) {}

  /** What helps on this page, if anything on it can be helped. */
  public List<String> scripts() {
    if (works.isEmpty()) return List.of();
    return pagination.next().isPresent() ? List.of("lightbox.js", "append.js") : List.of("lightbox.js");
  }
}

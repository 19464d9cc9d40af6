package com.joelschaeffer.portfolio.app.site;

import java.util.List;

/**
 * A page of works.
 *
 * @param statement of the series that is shown; may be empty
 * @param count     how many works there are on all pages, in words
 * @param series    links that choose a series, first the one for all
 * @param choices   links that narrow the works further, or undo it
 * @param noMatch   says which filter nothing matches; empty when something does, or when there is nothing to filter
 */
public record GalleryView(PageFrame frame, String heading, String statement, String count, List<NavLink> series,
    List<NavLink> choices, List<ArtworkCard> works, Pagination pagination, String noMatch) {

  /** What helps on this page, if anything on it can be helped. */
  public List<String> scripts() {
    if (works.isEmpty()) return List.of();
    return pagination.next().isPresent() ? List.of("lightbox.js", "append.js") : List.of("lightbox.js");
  }
}

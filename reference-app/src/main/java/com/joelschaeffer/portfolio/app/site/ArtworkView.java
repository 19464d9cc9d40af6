package com.joelschaeffer.portfolio.app.site;

import java.util.List;
import java.util.Optional;

/**
 * One work.
 *
 * @param year        empty when unknown
 * @param series      the series it belongs to
 * @param file        the picture's largest file
 * @param prints      how it can be bought
 * @param caption     one plain sentence; may be empty
 * @param description safe HTML; may be empty
 * @param details     what is known about how, when and where
 * @param neighbours  the way to the works before and after it
 * @param more        one row of other works of the series
 */
public record ArtworkView(PageFrame frame, String title, String year, Optional<NavLink> series, PictureView picture,
    String file, PrintsView prints, String caption, String description, List<Detail> details, NeighbourLinks neighbours,
    List<ArtworkCard> more) {

  /** As it is announced: {@code Dunes, 2019}. */
  public String name() {
    return year.isEmpty() ? title : title + ", " + year;
  }

  /** What helps on this page. */
  public List<String> scripts() {
    return prints.wall().isEmpty() ? List.of("lightbox.js") : List.of("lightbox.js", "wall.js");
  }

  /** Whether the photographer says something about it. */
  public boolean hasStory() {
    return !caption.isEmpty() || !description.isEmpty();
  }

  /** One fact. */
  public record Detail(String name, String value) {}
}

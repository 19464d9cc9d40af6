package com.joelschaeffer.portfolio.app.site;

import java.util.List;
import java.util.Optional;

/**
 * One work.
 *
 * @param year        empty when unknown
 * @param series      the series it belongs to
 * @param prints      by what they are printed on; none when there never were any
 * @param caption     one plain sentence; may be empty
 * @param description safe HTML; may be empty
 * @param details     what is known about how, when and where
 * @param neighbours  the way to the works before and after it
 * @param more        one row of other works of the series
 */
public record ArtworkView(PageFrame frame, String title, String year, Optional<NavLink> series, PictureView picture,
    List<PrintGroup> prints, String caption, String description, List<Detail> details, NeighbourLinks neighbours,
    List<ArtworkCard> more) {

  /** Whether the photographer says something about it. */
  public boolean hasStory() {
    return !caption.isEmpty() || !description.isEmpty();
  }

  /** Prints on one material. */
  public record PrintGroup(String type, List<Print> prints) {}

  /**
   * One print.
   *
   * @param inches      e.g. {@code 12 × 18 in}
   * @param centimetres e.g. {@code 30 × 46 cm}
   * @param price       e.g. {@code $180}
   * @param available   whether it is offered at present
   */
  public record Print(String inches, String centimetres, String price, boolean available) {}

  /** One fact. */
  public record Detail(String name, String value) {}
}

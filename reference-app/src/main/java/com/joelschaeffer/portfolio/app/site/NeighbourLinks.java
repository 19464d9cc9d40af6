package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.core.catalog.ArtworkLink;
import com.joelschaeffer.portfolio.core.catalog.Neighbours;
import java.util.Optional;

/**
 * The way to the works beside one; each link is labelled with the work's title.
 *
 * @param among what they are beside each other in, e.g. {@code in series}
 */
public record NeighbourLinks(String among, Optional<NavLink> previous, Optional<NavLink> next) {

  static NeighbourLinks of(Neighbours neighbours, boolean inSeries) {
    return new NeighbourLinks(inSeries ? "in series" : "photograph", neighbours.previous().map(NeighbourLinks::link),
        neighbours.next().map(NeighbourLinks::link));
  }

  /** Whether there is a work on either side. */
  public boolean isPresent() {
    return previous.isPresent() || next.isPresent();
  }

  private static NavLink link(ArtworkLink work) {
    return NavLink.to(work.title(), "/artwork/" + work.slug().value());
  }
}

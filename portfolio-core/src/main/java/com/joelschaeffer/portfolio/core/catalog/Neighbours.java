package com.joelschaeffer.portfolio.core.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * The visible artworks beside one.
 *
 * @param previous empty for the first
 * @param next     empty for the last
 */
public record Neighbours(Optional<ArtworkLink> previous, Optional<ArtworkLink> next) {

  public Neighbours {
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(next, "next");
  }
}

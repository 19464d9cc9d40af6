package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.media.Picture;
import java.util.Objects;
import java.util.Optional;

/** A visible artwork with everything its own page shows. */
public record ExhibitedArtwork(Artwork artwork, Picture picture, Optional<Category> category) {

  public ExhibitedArtwork {
    Objects.requireNonNull(artwork, "artwork");
    Objects.requireNonNull(picture, "picture");
    Objects.requireNonNull(category, "category");
  }
}

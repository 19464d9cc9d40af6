package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.Picture;
import java.util.Objects;
import java.util.OptionalInt;

/** An artwork as it is shown among others. */
public record ArtworkSummary(ArtworkId id, Slug slug, String title, OptionalInt year, boolean forSale,
    Picture picture) {

  public ArtworkSummary {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(picture, "picture");
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Slug;
import java.util.Objects;

/** Where an artwork is, and what it is called. */
public record ArtworkLink(Slug slug, String title) {

  public ArtworkLink {
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(title, "title");
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Revision;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.Picture;
import java.util.Objects;

/**
 * A visible work as {@link CatalogIndex} lists it.
 *
 * @param caption one plain sentence; may be empty
 */
public record IndexedArtwork(ArtworkId id, Slug slug, String title, String caption, Revision revision,
    Picture picture) {

  public IndexedArtwork {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(picture, "picture");
  }
}

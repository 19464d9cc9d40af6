package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Revision;
import java.util.Objects;

/**
 * A photograph as a work: what was written about it, and its place among the others.
 *
 * @param order its place in the one hand order of all works; a series shows its works in it too
 */
public record Artwork(ArtworkId id, ArtworkContent content, HandOrder order, Revision revision) {

  public Artwork {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(revision, "revision");
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.Optional;

/**
 * What is done to the catalogue. Thread-safe; each method is one transaction. Writing needs {@code WRITE_CATALOG}, reading
 * {@code READ_DRAFTS}; otherwise it throws {@link com.joelschaeffer.portfolio.core.UnauthorizedException}. A method that takes a
 * version throws {@link com.joelschaeffer.portfolio.core.ConflictException} (code {@code stale_version}) when somebody else
 * changed the thing since, and {@link com.joelschaeffer.portfolio.core.NotFoundException} when it is gone.
 */
public interface CatalogAdmin {

  /** The artwork of this id, visible or not. */
  Optional<Artwork> find(Actor actor, ArtworkId id);

  /** The earliest artwork that shows this photograph, visible or not. */
  Optional<Artwork> findByMainImage(Actor actor, MediaId media);

  /**
   * Adds an artwork. Its status is taken as it is: the rules of {@link #publish} are not applied.
   *
   * @throws com.joelschaeffer.portfolio.core.ConflictException     {@code slug_taken}
   * @throws com.joelschaeffer.portfolio.core.InvalidInputException naming {@code mainImage} or {@code category} when there is
   *                                                                none of that id
   */
  Artwork create(Actor actor, ArtworkContent content, Placement placement);

  /** Replaces an artwork's content; errors as for {@link #create}. */
  Artwork update(Actor actor, ArtworkId id, long version, ArtworkContent content);

  /** Publishes an artwork if it has everything it needs, else tells everything that is missing. */
  PublishResult publish(Actor actor, ArtworkId id, long version);

  /**
   * Moves an artwork in the hand order; does not count as a change of its content.
   *
   * @param before the artwork it shall stand directly before; empty to make it the last
   */
  Artwork move(Actor actor, ArtworkId id, Optional<ArtworkId> before);

  /** Deletes an artwork; its photograph stays in the library. */
  void delete(Actor actor, ArtworkId id, long version);

  /** The first of {@code slug}, {@code slug-2}, {@code slug-3}… that no artwork has. */
  Slug freeSlug(Actor actor, Slug slug);

  /**
   * Adds a series.
   *
   * @throws com.joelschaeffer.portfolio.core.ConflictException     {@code slug_taken}
   * @throws com.joelschaeffer.portfolio.core.InvalidInputException naming {@code cover} when that photograph does not exist
   */
  Category createCategory(Actor actor, CategoryContent content);

  /** Replaces what was written about a series; errors as for {@link #createCategory}. */
  Category updateCategory(Actor actor, CategoryId id, long version, CategoryContent content);
}

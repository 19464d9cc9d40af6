package com.joelschaeffer.portfolio.core.pages;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Slug;
import java.util.List;
import java.util.Optional;

/** The text pages of the site, all public. Thread-safe; writing needs {@code WRITE_PAGES}. */
public interface ContentPages {

  /** The page at this address. */
  Optional<ContentPage> findBySlug(Slug slug);

  /** Where the page is now that was at this address last; empty when there is none, or when another one came after it. */
  Optional<Slug> findMoved(Slug former);

  /** All pages, in the order they were made. */
  List<ContentPage> list();

  /**
   * Adds a page.
   *
   * @throws com.joelschaeffer.portfolio.core.ConflictException {@code slug_taken}
   */
  ContentPage create(Actor actor, ContentPageText text);

  /**
   * Replaces a page's text.
   *
   * @throws com.joelschaeffer.portfolio.core.ConflictException {@code slug_taken}, or {@code stale_version} when somebody else
   *                                                            changed it since
   * @throws com.joelschaeffer.portfolio.core.NotFoundException when it is gone
   */
  ContentPage update(Actor actor, ContentPageId id, long version, ContentPageText text);
}

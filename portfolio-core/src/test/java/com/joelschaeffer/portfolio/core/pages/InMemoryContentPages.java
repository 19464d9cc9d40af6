package com.joelschaeffer.portfolio.core.pages;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.InMemoryRedirects;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.Revision;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.users.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Text pages in this process. Thread-safe. */
public final class InMemoryContentPages implements ContentPages {

  private final Clock clock;
  private final TreeMap<Integer, ContentPage> pages = new TreeMap<>();
  private final InMemoryRedirects<ContentPageId> redirects = new InMemoryRedirects<>();

  /** Starts empty. */
  public InMemoryContentPages(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<ContentPage> findBySlug(Slug slug) {
    return pages.values().stream().filter(page -> page.text().slug().equals(slug)).findFirst();
  }

  @Override
  public synchronized Optional<Slug> findMoved(Slug former) {
    return redirects.find(former).flatMap(id -> Optional.ofNullable(pages.get(id.value())))
        .map(page -> page.text().slug());
  }

  @Override
  public synchronized List<ContentPage> list() {
    return List.copyOf(pages.values());
  }

  @Override
  public synchronized ContentPage create(Actor actor, ContentPageText text) {
    actor.require(Permission.WRITE_PAGES);
    requireFree(text.slug(), Optional.empty());
    redirects.take(text.slug());
    return store(new ContentPage(new ContentPageId(pages.size() + 1), text, Revision.first(clock.instant())));
  }

  @Override
  public synchronized ContentPage update(Actor actor, ContentPageId id, long version, ContentPageText text) {
    actor.require(Permission.WRITE_PAGES);
    var stored = Optional.ofNullable(pages.get(id.value()))
        .orElseThrow(() -> new NotFoundException("page " + id.value() + " does not exist"));
    if (stored.revision().version() != version)
      throw new ConflictException("stale_version", "page %d: version is %d (was asked to change %d)".formatted(
          id.value(), stored.revision().version(), version));
    requireFree(text.slug(), Optional.of(id));
    redirects.move(id, stored.text().slug(), text.slug());
    return store(new ContentPage(id, text, stored.revision().next(clock.instant())));
  }

  private ContentPage store(ContentPage page) {
    pages.put(page.id().value(), page);
    return page;
  }

  private void requireFree(Slug slug, Optional<ContentPageId> owner) {
    findBySlug(slug).filter(other -> !owner.equals(Optional.of(other.id()))).ifPresent(other -> {
      throw new ConflictException("slug_taken",
          "the address %s is taken by page %d".formatted(slug, other.id().value()));
    });
  }
}

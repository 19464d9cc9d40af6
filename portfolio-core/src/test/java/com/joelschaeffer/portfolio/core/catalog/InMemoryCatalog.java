package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.InMemoryRedirects;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.Page;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Revision;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.Orientation;
import com.joelschaeffer.portfolio.core.media.Picture;
import com.joelschaeffer.portfolio.core.users.Permission;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A whole catalogue in this process, both as visitors and as the owner see it. Thread-safe. */
public final class InMemoryCatalog implements Catalog, CatalogAdmin {

  private static final Comparator<Artwork> BY_HAND = Comparator.comparing(Artwork::order);
  private static final Comparator<Artwork> NEWEST = Comparator
      .comparing((Artwork artwork) -> artwork.revision().createdAt()).thenComparingInt(artwork -> artwork.id().value())
      .reversed();

  private final MediaLibrary media;
  private final Clock clock;
  private final TreeMap<Integer, Artwork> artworks = new TreeMap<>();
  private final TreeMap<Integer, Category> categories = new TreeMap<>();
  private final InMemoryRedirects<ArtworkId> redirects = new InMemoryRedirects<>();
  private final InMemoryRedirects<CategoryId> categoryRedirects = new InMemoryRedirects<>();
  private int lastArtwork;
  private int lastCategory;

  /**
   * Starts empty.
   *
   * @param media where the works' photographs are
   */
  public InMemoryCatalog(MediaLibrary media, Clock clock) {
    this.media = media;
    this.clock = clock;
  }

  @Override
  public synchronized Page<ArtworkSummary> list(ArtworkFilter filter, PageRequest page) {
    var search = new InMemorySearch(filter.search());
    var order = switch (filter.sort()) {
      case BY_HAND -> search.titlesFirst().thenComparing(ExhibitedArtwork::artwork, BY_HAND);
      case NEWEST -> Comparator.comparing(ExhibitedArtwork::artwork, NEWEST);
    };
    var all = visible().filter(work -> matches(work, filter)).filter(search::matches).sorted(order)
        .limit(search.mostFound()).toList();
    var places = new InMemoryCursors(filter);
    var rest = page.cursor().map(cursor -> places.behind(cursor, all)).orElse(all);
    var found = rest.stream().skip(page.offset()).limit(page.size()).toList();
    var ends = page.offset() + found.size() >= rest.size();
    return new Page<>(found.stream().map(InMemoryCatalog::summary).toList(), all.size(), page.number(), page.size(),
        ends ? Optional.empty() : places.cursor(found.getLast()));
  }

  @Override
  public synchronized Optional<ExhibitedArtwork> findBySlug(Slug slug) {
    return visible().filter(work -> work.artwork().content().slug().equals(slug)).findFirst();
  }

  @Override
  public synchronized Optional<Slug> findMoved(Slug former) {
    return redirects.find(former).flatMap(id -> visible().map(ExhibitedArtwork::artwork)
        .filter(artwork -> artwork.id().equals(id)).map(artwork -> artwork.content().slug()).findFirst());
  }

  @Override
  public synchronized Neighbours neighbours(Artwork artwork) {
    var category = artwork.content().category();
    var beside = visible().map(ExhibitedArtwork::artwork)
        .filter(other -> category.isEmpty() || other.content().category().equals(category)).toList();
    return new Neighbours(
        beside.stream().filter(other -> BY_HAND.compare(other, artwork) < 0).max(BY_HAND).map(InMemoryCatalog::link),
        beside.stream().filter(other -> BY_HAND.compare(other, artwork) > 0).min(BY_HAND).map(InMemoryCatalog::link));
  }

  @Override
  public synchronized List<CategorySummary> categories() {
    return categories.values().stream().sorted(Comparator.comparing((Category category) -> category.content().name()))
        .flatMap(category -> summary(category).stream()).toList();
  }

  @Override
  public synchronized Optional<Category> findCategory(Slug slug) {
    return categories.values().stream().filter(category -> category.content().slug().equals(slug)).findFirst();
  }

  @Override
  public synchronized Optional<Slug> findMovedCategory(Slug former) {
    return categoryRedirects.find(former).flatMap(id -> Optional.ofNullable(categories.get(id.value())))
        .map(category -> category.content().slug());
  }

  @Override
  public synchronized Optional<Artwork> find(Actor actor, ArtworkId id) {
    actor.require(Permission.READ_DRAFTS);
    return Optional.ofNullable(artworks.get(id.value()));
  }

  @Override
  public synchronized Optional<Artwork> findByMainImage(Actor actor, MediaId image) {
    actor.require(Permission.READ_DRAFTS);
    return artworks.values().stream().filter(artwork -> artwork.content().mainImage().equals(Optional.of(image)))
        .findFirst();
  }

  @Override
  public synchronized Artwork create(Actor actor, ArtworkContent content, Placement placement) {
    actor.require(Permission.WRITE_CATALOG);
    requireFree(content.slug(), Optional.empty());
    requireReferences(content);
    redirects.take(content.slug());
    var ordered = byHand();
    var order = ordered.isEmpty() ? HandOrder.between(Optional.empty(), Optional.empty()) : switch (placement) {
      case FIRST -> HandOrder.between(Optional.empty(), Optional.of(ordered.getFirst().order()));
      case LAST -> HandOrder.between(Optional.of(ordered.getLast().order()), Optional.empty());
    };
    return store(new Artwork(new ArtworkId(++lastArtwork), content, order, Revision.first(clock.instant())));
  }

  @Override
  public synchronized Artwork update(Actor actor, ArtworkId id, long version, ArtworkContent content) {
    actor.require(Permission.WRITE_CATALOG);
    var stored = get(id, version);
    requireFree(content.slug(), Optional.of(id));
    requireReferences(content);
    redirects.move(id, stored.content().slug(), content.slug());
    return store(new Artwork(id, content, stored.order(), stored.revision().next(clock.instant())));
  }

  @Override
  public synchronized PublishResult publish(Actor actor, ArtworkId id, long version) {
    actor.require(Permission.WRITE_CATALOG);
    var stored = get(id, version);
    var problems = PublishingRules.problems(stored.content(), stored.content().mainImage().flatMap(media::find));
    if (!problems.isEmpty()) return new PublishResult.Incomplete(problems);
    var content = stored.content().edit().status(ArtworkStatus.PUBLISHED).build();
    return new PublishResult.Published(update(actor, id, version, content));
  }

  @Override
  public synchronized Artwork move(Actor actor, ArtworkId id, Optional<ArtworkId> before) {
    actor.require(Permission.WRITE_CATALOG);
    var moved = get(id);
    if (before.equals(Optional.of(id))) return moved;
    var others = byHand().stream().filter(artwork -> !artwork.id().equals(id)).toList();
    var index = before.map(next -> others.indexOf(get(next))).orElse(others.size());
    var lower = index == 0 ? Optional.<HandOrder>empty() : Optional.of(others.get(index - 1).order());
    var upper = index == others.size() ? Optional.<HandOrder>empty() : Optional.of(others.get(index).order());
    return store(new Artwork(id, moved.content(), HandOrder.between(lower, upper), moved.revision()));
  }

  @Override
  public synchronized void delete(Actor actor, ArtworkId id, long version) {
    actor.require(Permission.WRITE_CATALOG);
    artworks.remove(get(id, version).id().value());
  }

  @Override
  public synchronized Slug freeSlug(Actor actor, Slug slug) {
    actor.require(Permission.READ_DRAFTS);
    return Stream.concat(Stream.of(slug), IntStream.iterate(2, number -> number + 1).mapToObj(slug::numbered))
        .filter(candidate -> artworkOf(candidate).isEmpty()).findFirst().orElseThrow();
  }

  @Override
  public synchronized Category createCategory(Actor actor, CategoryContent content) {
    actor.require(Permission.WRITE_CATALOG);
    requireCategory(content, Optional.empty());
    categoryRedirects.take(content.slug());
    return store(new Category(new CategoryId(++lastCategory), content, Revision.first(clock.instant())));
  }

  @Override
  public synchronized Category updateCategory(Actor actor, CategoryId id, long version, CategoryContent content) {
    actor.require(Permission.WRITE_CATALOG);
    var stored = Optional.ofNullable(categories.get(id.value()))
        .orElseThrow(() -> new NotFoundException("category " + id.value() + " does not exist"));
    requireCurrent("category " + id.value(), stored.revision(), version);
    requireCategory(content, Optional.of(id));
    categoryRedirects.move(id, stored.content().slug(), content.slug());
    return store(new Category(id, content, stored.revision().next(clock.instant())));
  }

  private static boolean matches(ExhibitedArtwork work, ArtworkFilter filter) {
    var content = work.artwork().content();
    var orientation = Orientation.of(work.picture().width(), work.picture().height());
    return filter.orientation().stream().allMatch(orientation::equals)
        && (filter.category().isEmpty() || filter.category().equals(content.category()))
        && (!filter.featured() || content.featured()) && (!filter.forSale() || content.forSale());
  }

  private static ArtworkSummary summary(ExhibitedArtwork work) {
    var content = work.artwork().content();
    return new ArtworkSummary(work.artwork().id(), content.slug(), content.title(), content.year(), content.forSale(),
        work.picture());
  }

  private static ArtworkLink link(Artwork artwork) {
    return new ArtworkLink(artwork.content().slug(), artwork.content().title());
  }

  private Optional<CategorySummary> summary(Category category) {
    var works = visible().filter(work -> work.category().equals(Optional.of(category)))
        .sorted(Comparator.comparing(ExhibitedArtwork::artwork, BY_HAND)).toList();
    if (works.isEmpty()) return Optional.empty();
    var cover = category.content().cover().flatMap(this::picture).orElseGet(() -> works.getFirst().picture());
    return Optional.of(new CategorySummary(category, works.size(), cover));
  }

  private Stream<ExhibitedArtwork> visible() {
    return artworks.values().stream().flatMap(artwork -> exhibited(artwork).stream());
  }

  private Optional<ExhibitedArtwork> exhibited(Artwork artwork) {
    var content = artwork.content();
    if (content.status() != ArtworkStatus.PUBLISHED) return Optional.empty();
    var category = content.category().flatMap(id -> Optional.ofNullable(categories.get(id.value())));
    return content.mainImage().flatMap(this::picture)
        .map(picture -> new ExhibitedArtwork(artwork, picture, category));
  }

  private Optional<Picture> picture(MediaId id) {
    return media.find(id).map(Media::picture);
  }

  private List<Artwork> byHand() {
    return artworks.values().stream().sorted(BY_HAND).toList();
  }

  private Optional<Artwork> artworkOf(Slug slug) {
    return artworks.values().stream().filter(artwork -> artwork.content().slug().equals(slug)).findFirst();
  }

  private Artwork get(ArtworkId id) {
    return Optional.ofNullable(artworks.get(id.value()))
        .orElseThrow(() -> new NotFoundException("artwork " + id.value() + " does not exist"));
  }

  private Artwork get(ArtworkId id, long version) {
    var stored = get(id);
    requireCurrent("artwork " + id.value(), stored.revision(), version);
    return stored;
  }

  private Artwork store(Artwork artwork) {
    artworks.put(artwork.id().value(), artwork);
    return artwork;
  }

  private Category store(Category category) {
    categories.put(category.id().value(), category);
    return category;
  }

  private static void requireCurrent(String what, Revision stored, long version) {
    if (stored.version() != version)
      throw new ConflictException("stale_version", "%s: version is %d (was asked to change %d)".formatted(what,
          stored.version(), version));
  }

  private void requireFree(Slug slug, Optional<ArtworkId> owner) {
    artworkOf(slug).filter(other -> !owner.equals(Optional.of(other.id()))).ifPresent(other -> {
      throw taken(slug, "artwork " + other.id().value());
    });
  }

  private void requireCategory(CategoryContent content, Optional<CategoryId> owner) {
    findCategory(content.slug()).filter(other -> !owner.equals(Optional.of(other.id()))).ifPresent(other -> {
      throw taken(content.slug(), "category " + other.id().value());
    });
    content.cover().ifPresent(cover -> requirePhotograph("cover", cover));
  }

  private void requireReferences(ArtworkContent content) {
    content.mainImage().ifPresent(image -> requirePhotograph("mainImage", image));
    content.category().filter(category -> !categories.containsKey(category.value())).ifPresent(category -> {
      throw new InvalidInputException("unknown_category", "category", "There is no series %d.".formatted(
          category.value()));
    });
  }

  private void requirePhotograph(String field, MediaId id) {
    if (media.find(id).isEmpty())
      throw new InvalidInputException("unknown_media", field, "There is no photograph %d.".formatted(id.value()));
  }

  private static ConflictException taken(Slug slug, String by) {
    return new ConflictException("slug_taken", "the address %s is taken by %s".formatted(slug, by));
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter.Sort;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists what a catalogue shows; slow, since it asks for each work. Thread-safe. */
public final class InMemoryCatalogIndex implements CatalogIndex {

  private final Catalog catalog;

  public InMemoryCatalogIndex(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<IndexedArtwork> works(IdRange range, int limit) {
    return all().filter(work -> work.id().value() > range.after() && work.id().value() <= range.last())
        .sorted(Comparator.comparingInt(work -> work.id().value())).limit(limit).toList();
  }

  @Override
  public Optional<ArtworkId> last() {
    return all().map(IndexedArtwork::id).max(Comparator.comparingInt(ArtworkId::value));
  }

  @Override
  public List<IndexedArtwork> newest(int limit) {
    return all().limit(limit).toList();
  }

  private Stream<IndexedArtwork> all() {
    var pages = catalog.list(ArtworkFilter.ALL, PageRequest.first(PageRequest.MAX_SIZE)).pages();
    return IntStream.rangeClosed(1, pages)
        .mapToObj(number -> catalog.list(ArtworkFilter.ALL.sortedBy(Sort.NEWEST),
            new PageRequest(number, PageRequest.MAX_SIZE)))
        .flatMap(page -> page.items().stream()).flatMap(summary -> catalog.findBySlug(summary.slug()).stream())
        .map(InMemoryCatalogIndex::indexed);
  }

  private static IndexedArtwork indexed(ExhibitedArtwork work) {
    var content = work.artwork().content();
    return new IndexedArtwork(work.artwork().id(), content.slug(), content.title(), content.caption(),
        work.artwork().revision(), work.picture());
  }
}

package com.joelschaeffer.portfolio.app.edge;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which pages show what has changed. Other pages of the gallery, and its filters, show works too; they are kept for five minutes only
 * and left to that. Thread-safe.
 */
public final class ChangedPages {

  private final Catalog catalog;
  private final ContentPages pages;

  public ChangedPages(Catalog catalog, ContentPages pages) {
    this.catalog = catalog;
    this.pages = pages;
  }

  /**
   * Their paths; empty for a change that may concern any page.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the database gives no answer
   */
  Optional<Stream<String>> paths(CatalogChange change) {
    return switch (change) {
      case CatalogChange.Work(var slug, var series) -> Optional.of(work(slug, series));
      case CatalogChange.Series(var slug) -> Optional.of(Stream.of("/", "/series", series(slug), "/sitemap.xml"));
      case CatalogChange.TextPage(var slug) -> Optional.of(Stream.of("/" + slug.value()));
      case CatalogChange.Photograph(var id) -> Optional.of(textsThatShow(id));
      case CatalogChange.Everything ignored -> Optional.empty();
    };
  }

  private Stream<String> work(Slug slug, Optional<Slug> series) {
    var lists = Stream.of("/", "/gallery", "/series", "/sitemap.xml", "/feed.xml");
    return Stream.of(lists, Stream.of(work(slug)), series.stream().map(ChangedPages::series), besides(slug))
        .flatMap(paths -> paths);
  }

  /** The works that lead to this one as to their next or previous. */
  private Stream<String> besides(Slug slug) {
    return catalog.findBySlug(slug).stream().flatMap(work -> Stream.<String>empty());
  }

  private Stream<String> textsThatShow(MediaId photograph) {
    return pages.list().stream().filter(page -> page.text().content().photographs().contains(photograph))
        .map(page -> "/" + page.text().slug().value());
  }

  private static String work(Slug slug) {
    return "/artwork/" + slug.value();
  }

  private static String series(Slug slug) {
    return "/gallery?category=" + slug.value();
  }
}

package com.joelschaeffer.portfolio.app.machines;

import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pages beside those of the works. Thread-safe. */
@Component
final class SitemapPages {

  private final Catalog catalog;
  private final ContentPages pages;

  SitemapPages(Catalog catalog, ContentPages pages) {
    this.catalog = catalog;
    this.pages = pages;
  }

  List<SitemapEntry> entries() {
    var lists = Stream.of("/", "/gallery", "/series", "/contact").map(SitemapEntry::list);
    var series = catalog.categories().stream().map(summary -> summary.category())
        .map(category -> SitemapEntry.text("/gallery?category=" + category.content().slug().value(),
            category.revision().updatedAt()));
    var texts = pages.list().stream()
        .map(page -> SitemapEntry.text("/" + page.text().slug().value(), page.revision().updatedAt()));
    return Stream.of(lists, series, texts).flatMap(entries -> entries).toList();
  }
}

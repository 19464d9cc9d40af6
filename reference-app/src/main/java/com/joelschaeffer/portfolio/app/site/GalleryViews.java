package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.core.Page;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import com.joelschaeffer.portfolio.core.catalog.Category;
import com.joelschaeffer.portfolio.core.catalog.CategorySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the gallery's pages into words. Thread-safe. */
@Component
final class GalleryViews {

  private final ArtworkCards cards;
  private final PageFrames frames;
  private final ListHeads heads;

  GalleryViews(ArtworkCards cards, PageFrames frames, ListHeads heads) {
    this.cards = cards;
    this.frames = frames;
    this.heads = heads;
  }

  GalleryView view(GalleryQuery query, Optional<Category> series, Page<ArtworkSummary> works,
      List<CategorySummary> all) {
    var heading = heading(query, series);
    var statement = series.map(found -> found.content().statement()).orElse("");
    var count = Wording.photographs(works.total());
    var description = statement.isEmpty() ? heading + ": " + count + "." : statement;
    var title = query.page() > 1 ? heading + ", page " + query.page() : heading;
    var section = query.forSale() && series.isEmpty() ? PageFrames.PRINTS : PageFrames.GALLERY;
    var noMatch = works.total() == 0 && query.isFiltered() ? noMatch(query, series) : "";
    var frame = heads.gallery(frames.frame(title, description, section, query.url()), series, works);
    if (!noMatch.isEmpty()) frame = frame.with(PageHead::unlisted);
    return new GalleryView(frame, heading, statement, count,
        series(query, all), choices(query), cards.grid(works.items()),
        Pagination.of(works.number(), works.pages(), number -> query.at(number).url()),
        noMatch);
  }

  private static String heading(GalleryQuery query, Optional<Category> series) {
    if (series.isPresent()) return series.get().content().name();
    if (query.forSale()) return query.featured() ? "Featured prints" : "Prints";
    return query.featured() ? "Featured work" : "Work";
  }

  private static List<NavLink> series(GalleryQuery query, List<CategorySummary> all) {
    var links = new ArrayList<NavLink>();
    links.add(choice("All", query.ofAnySeries(), query.category().isEmpty()));
    for (var series : all) {
      var content = series.category().content();
      links.add(choice(content.name(), query.of(content.slug()), query.category().equals(Optional.of(content.slug()))));
    }
    return links;
  }

  private static List<NavLink> choices(GalleryQuery query) {
    return List.of(choice("Featured", query.toggleFeatured(), query.featured()),
        choice("Prints for sale", query.toggleForSale(), query.forSale()));
  }

  private static NavLink choice(String label, GalleryQuery query, boolean chosen) {
    return new NavLink(label, query.url(), chosen ? "true" : "");
  }

  /** {@code No photographs match: series “Dunes”, featured, prints for sale.} */
  private static String noMatch(GalleryQuery query, Optional<Category> series) {
    var conditions = new ArrayList<String>();
    series.ifPresent(found -> conditions.add("series \u201c" + found.content().name() + "\u201d"));
    if (query.featured()) conditions.add("featured");
    if (query.forSale()) conditions.add("prints for sale");
    return "No photographs match: " + String.join(", ", conditions) + ".";
  }
}

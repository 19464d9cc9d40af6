package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.core.Page;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import com.joelschaeffer.portfolio.core.catalog.Category;
import com.joelschaeffer.portfolio.core.catalog.CategorySummary;
import com.joelschaeffer.portfolio.core.catalog.SearchText;
import com.joelschaeffer.portfolio.core.media.Orientation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the gallery's pages into words. Thread-safe. */
@Component
final class GalleryViews {

  private final ArtworkCards cards;
  private final AllSeries allSeries;
  private final PageFrames frames;
  private final ListHeads heads;

  GalleryViews(ArtworkCards cards, AllSeries allSeries, PageFrames frames, ListHeads heads) {
    this.cards = cards;
    this.allSeries = allSeries;
    this.frames = frames;
    this.heads = heads;
  }

  GalleryView view(GalleryQuery query, Optional<Category> series, Page<ArtworkSummary> works) {
    var heading = heading(query, series);
    var statement = query.isSearch() ? "" : series.map(found -> found.content().statement()).orElse("");
    var count = count(query, works.total());
    var description = statement.isEmpty() ? heading + ": " + count + "." : statement;
    var title = query.page() > 1 ? heading + ", page " + query.page() : heading;
    var section = query.filter().forSale() && series.isEmpty() ? PageFrames.PRINTS : PageFrames.GALLERY;
    var empty = works.total() == 0 && !query.isFiltered();
    var frame = heads.gallery(frames.frame(title, description, section, query.url()), series, works);
    if (query.isSearch() || works.total() == 0) frame = frame.with(PageHead::unlisted);
    return new GalleryView(frame, heading, statement, count,
        empty ? Optional.empty() : Optional.of(filters(query, allSeries.list())), cards.grid(works.items()),
        Pagination.of(works.number(), works.pages(), number -> query.at(number).url()), note(query),
        works.total() == 0 && !empty ? noMatch(query, series) : "");
  }

  private static String heading(GalleryQuery query, Optional<Category> series) {
    var heading = series.map(found -> found.content().name()).orElseGet(() -> heading(query));
    return query.filter().search().map(search -> heading + " with " + quoted(search)).orElse(heading);
  }

  private static String heading(GalleryQuery query) {
    if (query.filter().forSale()) return query.filter().featured() ? "Featured prints" : "Prints";
    return query.filter().featured() ? "Featured work" : "Work";
  }

  private static String count(GalleryQuery query, long total) {
    return query.isSearch() && total > SearchText.MOST_FOUND
        ? "More than " + Wording.photographs(SearchText.MOST_FOUND)
        : Wording.photographs(total);
  }

  private static String note(GalleryQuery query) {
    return query.filter().search().filter(SearchText::shortened).map(search -> """
      A search holds %d characters at most: the words after these were left out.""".formatted(
        SearchText.MAX_LENGTH)).orElse("");
  }

  private static GalleryView.Filters filters(GalleryQuery query, List<CategorySummary> all) {
    return new GalleryView.Filters(SearchForm.of(query), series(query, all), choices(query));
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
    var filter = query.filter();
    var links = new ArrayList<NavLink>();
    filter.search().ifPresent(search -> links.add(choice(quoted(search), query.withoutSearch(), true)));
    links.add(choice("Featured", query.toggleFeatured(), filter.featured()));
    links.add(choice("Prints for sale", query.toggleForSale(), filter.forSale()));
    for (var orientation : Orientation.values())
      links.add(choice(label(orientation), query.toggle(orientation),
          filter.orientation().equals(Optional.of(orientation))));
    return links;
  }

  private static NavLink choice(String label, GalleryQuery query, boolean chosen) {
    return new NavLink(label, query.url(), chosen ? "true" : "");
  }

  private static String label(Orientation orientation) {
    return switch (orientation) {
      case LANDSCAPE -> "Landscape";
      case PORTRAIT -> "Portrait";
      case SQUARE -> "Square";
    };
  }

  private static String quoted(SearchText search) {
    return "\u201c" + search.words() + "\u201d";
  }

  /** {@code No photographs match: “low tide”, series “Dunes”, featured, prints for sale, landscape.} */
  private static String noMatch(GalleryQuery query, Optional<Category> series) {
    var filter = query.filter();
    var conditions = new ArrayList<String>();
    filter.search().ifPresent(search -> conditions.add(quoted(search)));
    series.ifPresent(found -> conditions.add("series \u201c" + found.content().name() + "\u201d"));
    if (filter.featured()) conditions.add("featured");
    if (filter.forSale()) conditions.add("prints for sale");
    filter.orientation().ifPresent(orientation -> conditions.add(orientation.code()));
    return "No photographs match: " + String.join(", ", conditions) + ".";
  }
}

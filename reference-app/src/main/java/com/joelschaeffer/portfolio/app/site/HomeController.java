package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.SharedFor;
import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter.Sort;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CategorySummary;
import com.joelschaeffer.portfolio.core.media.PictureId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The front of the site: one picture, three series, the newest works. */
@Controller
final class HomeController {

  /** Hundredths of the window's height that the first picture may take, as in the style sheet. */
  private static final int HERO_HEIGHT = 78;
  private static final int SERIES = 3;
  private static final int RECENT_CANDIDATES = 12;

  private final Catalog catalog;
  private final ArtworkCards cards;
  private final SeriesCards seriesCards;
  private final PageFrames frames;
  private final ListHeads heads;
  private final Templates templates;

  HomeController(Catalog catalog, ArtworkCards cards, SeriesCards seriesCards, PageFrames frames, ListHeads heads,
      Templates templates) {
    this.catalog = catalog;
    this.cards = cards;
    this.seriesCards = seriesCards;
    this.frames = frames;
    this.heads = heads;
    this.templates = templates;
  }

  /** No picture twice, as far as there are others. */
  @GetMapping("/")
  View home() {
    var site = frames.site();
    var hero = hero();
    var shown = new HashSet<PictureId>();
    hero.ifPresent(work -> shown.add(work.picture().id()));
    var series = catalog.categories().stream()
        .sorted(Comparator.comparing((CategorySummary one) -> shown.contains(one.cover().id()))).limit(SERIES).toList();
    series.forEach(one -> shown.add(one.cover().id()));
    var newest = catalog.list(ArtworkFilter.ALL.sortedBy(Sort.NEWEST), PageRequest.first(RECENT_CANDIDATES)).items();
    var recent = cards.row(newest, work -> !shown.contains(work.picture().id()));
    var frame = heads.home(frames.frame("", site.statement(), "", "/"), hero.map(ArtworkSummary::picture));
    return templates.page("site/home.jte",
        new HomeView(frame, site.name(), site.statement(), hero.map(work -> cards.alone(work, HERO_HEIGHT)),
            series.stream().map(seriesCards::inRow).toList(),
            recent),
        SharedFor.FIVE_MINUTES);
  }

  /** The first of the featured works, else the first of all. */
  private Optional<ArtworkSummary> hero() {
    return first(ArtworkFilter.ALL.onlyFeatured()).or(() -> first(ArtworkFilter.ALL));
  }

  private Optional<ArtworkSummary> first(ArtworkFilter filter) {
    return catalog.list(filter, PageRequest.first(1)).items().stream().findFirst();
  }
}

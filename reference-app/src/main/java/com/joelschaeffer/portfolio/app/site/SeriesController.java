package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.SharedFor;
import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The series, each with its cover and its statement. */
@Controller
final class SeriesController {

  private final Catalog catalog;
  private final SeriesCards cards;
  private final PageFrames frames;
  private final Templates templates;

  SeriesController(Catalog catalog, SeriesCards cards, PageFrames frames, Templates templates) {
    this.catalog = catalog;
    this.cards = cards;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping(PageFrames.SERIES)
  View series() {
    var frame = frames.frame("Series", "All series of photographs.", PageFrames.SERIES, PageFrames.SERIES);
    return templates.page("site/series.jte", new SeriesView(frame, cards.column(catalog.categories())),
        SharedFor.FIVE_MINUTES);
  }
}

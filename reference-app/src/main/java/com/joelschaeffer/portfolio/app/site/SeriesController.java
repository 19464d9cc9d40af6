package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.SharedFor;
import com.joelschaeffer.portfolio.app.web.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The series, each with its cover and its statement. */
@Controller
final class SeriesController {

  private final AllSeries allSeries;
  private final SeriesCards cards;
  private final PageFrames frames;
  private final ListHeads heads;
  private final Templates templates;

  SeriesController(AllSeries allSeries, SeriesCards cards, PageFrames frames, ListHeads heads, Templates templates) {
    this.allSeries = allSeries;
    this.cards = cards;
    this.frames = frames;
    this.heads = heads;
    this.templates = templates;
  }

  @GetMapping(PageFrames.SERIES)
  View series() {
    var frame = frames.frame("Series", "All series of photographs.", PageFrames.SERIES, PageFrames.SERIES);
    var series = allSeries.list();
    return templates.page("site/series.jte", new SeriesView(heads.series(frame, series), cards.column(series)),
        SharedFor.FIVE_MINUTES);
  }
}

package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.ErrorScreens;
import com.joelschaeffer.portfolio.app.web.Failure;
import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The site's error pages. They need no database: what it would add is left out when it does not answer. Thread-safe. */
@Component
final class SiteErrorScreens implements ErrorScreens {

  private static final int WORKS = 3;
  private static final int CANDIDATES = 6;

  private final Catalog catalog;
  private final ArtworkCards cards;
  private final PageFrames frames;
  private final Templates templates;

  SiteErrorScreens(Catalog catalog, ArtworkCards cards, PageFrames frames, Templates templates) {
    this.catalog = catalog;
    this.cards = cards;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public ModelAndView page(Failure failure, String incident) {
    var view = failure.status() == HttpStatus.NOT_FOUND ? notFound() : failed(failure, incident);
    return templates.page("site/error.jte", view, failure.status());
  }

  private ErrorView notFound() {
    var heading = "Page not found";
    var detail = "There is nothing at this address. It may have moved, or the link has a slip in it.";
    try {
      var works = catalog.list(ArtworkFilter.ALL, PageRequest.first(CANDIDATES)).items();
      return new ErrorView(frames.frame(heading, "", "", ""), heading, detail, "", Optional.of(SearchForm.EMPTY),
          cards.row(works, work -> true).stream().limit(WORKS).toList());
    } catch (UnavailableException unreachable) {
      return new ErrorView(frames.frameWithoutDatabase(heading), heading, detail, "", Optional.of(SearchForm.EMPTY),
          List.of());
    }
  }

  private ErrorView failed(Failure failure, String incident) {
    var heading = heading(failure.status());
    return new ErrorView(frames.frameWithoutDatabase(heading), heading, failure.detail(),
        failure.status().is5xxServerError() ? incident : "", Optional.empty(), List.of());
  }

  private static String heading(HttpStatus status) {
    return switch (status) {
      case SERVICE_UNAVAILABLE -> "Back in a moment";
      default -> status.is4xxClientError() ? "That did not work" : "Something went wrong";
    };
  }
}

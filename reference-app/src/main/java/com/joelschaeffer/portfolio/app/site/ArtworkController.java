package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.MovedPermanently;
import com.joelschaeffer.portfolio.app.web.SharedFor;
import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.ExhibitedArtwork;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One work with its prints. */
@Controller
final class ArtworkController {

  /** Of these a row of other works is made. */
  private static final int NEIGHBOURS = 12;

  private final Catalog catalog;
  private final ArtworkViews views;
  private final Templates templates;

  ArtworkController(Catalog catalog, ArtworkViews views, Templates templates) {
    this.catalog = catalog;
    this.views = views;
    this.templates = templates;
  }

  @GetMapping("/artwork/{slug}")
  View artwork(@PathVariable String slug) {
    var wanted = Slug.tryParse(slug).orElseThrow(ArtworkController::notFound);
    return catalog.findBySlug(wanted).map(this::page).orElseGet(() -> moved(wanted));
  }

  private View page(ExhibitedArtwork work) {
    return templates.page("site/artwork.jte",
        views.view(work, catalog.neighbours(work.artwork()), sameSeries(work)), SharedFor.ONE_HOUR);
  }

  private View moved(Slug former) {
    return catalog.findMoved(former).map(slug -> new MovedPermanently("/artwork/" + slug.value()))
        .orElseThrow(ArtworkController::notFound);
  }

  private static NotFoundException notFound() {
    return new NotFoundException("there is no such artwork");
  }

  private List<ArtworkSummary> sameSeries(ExhibitedArtwork work) {
    return work.category()
        .map(category -> catalog.list(ArtworkFilter.ALL.of(category.id()), PageRequest.first(NEIGHBOURS)).items())
        .orElse(List.of());
  }
}

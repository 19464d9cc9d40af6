package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.MovedPermanently;
import com.joelschaeffer.portfolio.app.web.SharedFor;
import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.Category;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** All works, page by page, or those of one series, featured ones, those with certain words and so on, in any combination. */
@Controller
final class GalleryController {

  private static final int PAGE_SIZE = 36;

  private final Catalog catalog;
  private final GalleryViews views;
  private final Templates templates;

  GalleryController(Catalog catalog, GalleryViews views, Templates templates) {
    this.catalog = catalog;
    this.views = views;
    this.templates = templates;
  }

  @GetMapping(PageFrames.GALLERY)
  View gallery(@RequestParam Map<String, String> parameters) {
    var query = GalleryQuery.read(parameters);
    if (query.category().isEmpty()) return page(query, Optional.empty());
    var slug = query.category().get();
    var series = catalog.findCategory(slug);
    return series.isPresent() ? page(query, series) : moved(query, slug);
  }

  private View page(GalleryQuery query, Optional<Category> series) {
    var filter = series.map(found -> query.filter().of(found.id())).orElse(query.filter());
    var works = catalog.list(filter, new PageRequest(query.page(), PAGE_SIZE));
    if (works.number() > works.pages()) throw new NotFoundException("the gallery has no page " + works.number());
    return templates.page("site/gallery.jte", views.view(query, series, works),
        SharedFor.FIVE_MINUTES);
  }

  private View moved(GalleryQuery query, Slug former) {
    return catalog.findMovedCategory(former)
        .map(slug -> new MovedPermanently(query.of(slug).at(query.page()).url()))
        .orElseThrow(() -> new NotFoundException("there is no such series"));
  }
}

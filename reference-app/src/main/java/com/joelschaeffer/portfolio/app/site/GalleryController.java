package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.Category;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** All works, page by page, or those of one series, featured ones, those for sale, in any combination. */
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
  View gallery(@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String featured,
      @RequestParam(name = "for-sale", defaultValue = "") String forSale,
      @RequestParam(defaultValue = "") String page) {
    var series = category.isEmpty() ? Optional.<Category>empty() : Optional.of(series(category));
    var query = new GalleryQuery(series.map(found -> found.content().slug()), featured.equals("true"),
        forSale.equals("true"), GalleryQuery.pageNumber(page));
    var works = catalog.list(filter(series, query), new PageRequest(query.page(), PAGE_SIZE));
    if (works.number() > works.pages()) throw new NotFoundException("the gallery has no page " + works.number());
    return templates.page("site/gallery.jte", views.view(query, series, works, catalog.categories()));
  }

  private Category series(String slug) {
    return Slug.tryParse(slug).flatMap(catalog::findCategory)
        .orElseThrow(() -> new NotFoundException("there is no such series"));
  }

  private static ArtworkFilter filter(Optional<Category> series, GalleryQuery query) {
    return new ArtworkFilter(series.map(Category::id), query.featured(), query.forSale(), Optional.empty(),
        Optional.empty(),
        ArtworkFilter.Sort.BY_HAND);
  }
}

package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.schemaorg.BreadcrumbList;
import com.joelschaeffer.portfolio.app.schemaorg.BreadcrumbList.Step;
import com.joelschaeffer.portfolio.app.schemaorg.CollectionPage;
import com.joelschaeffer.portfolio.app.schemaorg.ImageGallery;
import com.joelschaeffer.portfolio.app.schemaorg.ItemList;
import com.joelschaeffer.portfolio.app.schemaorg.JsonLd;
import com.joelschaeffer.portfolio.app.schemaorg.Person;
import com.joelschaeffer.portfolio.app.schemaorg.Reference;
import com.joelschaeffer.portfolio.app.schemaorg.SearchAction;
import com.joelschaeffer.portfolio.app.schemaorg.WebSite;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.core.Page;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import com.joelschaeffer.portfolio.core.catalog.Category;
import com.joelschaeffer.portfolio.core.catalog.CategorySummary;
import com.joelschaeffer.portfolio.core.media.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages that show many works say about themselves to machines. Thread-safe. */
@Component
final class ListHeads {

  private final SiteAddress address;
  private final PictureFiles files;

  ListHeads(SiteAddress address, PictureFiles files) {
    this.address = address;
    this.files = files;
  }

  /** The front of the site. */
  PageFrame home(PageFrame frame, Optional<Picture> first) {
    var url = frame.head().canonical();
    var person = Person.photographer(frame.siteName(), url);
    var search = SearchAction.at(address.link(PageFrames.GALLERY) + "?q={search_term_string}");
    var site = new WebSite(url + "#site", url, frame.siteName(), frame.description(), new Reference(person.id()),
        search);
    return frame
        .with(head -> head.showing(first.flatMap(files::shared)).describedBy(JsonLd.write(List.of(site, person))));
  }

  /** A page of works, all of them or those of one series. */
  PageFrame gallery(PageFrame frame, Optional<Category> series, Page<ArtworkSummary> works) {
    var url = frame.head().canonical();
    var breadcrumb = breadcrumb(url, series);
    var gallery = new ImageGallery(url + "#page", url, frame.head().title(), frame.description(),
        new ItemList(works.total()), new Reference(breadcrumb.id()));
    var first = works.items().stream().findFirst().map(ArtworkSummary::picture);
    return frame.with(
        head -> head.showing(first.flatMap(files::shared)).describedBy(JsonLd.write(List.of(gallery, breadcrumb))));
  }

  /** The list of all series. */
  PageFrame series(PageFrame frame, List<CategorySummary> all) {
    var url = frame.head().canonical();
    var breadcrumb = BreadcrumbList.to(url, List.of(home(), new Step(frame.head().title(), url)));
    var page = new CollectionPage(url + "#page", url, frame.head().title(), Optional.of(frame.description()),
        Optional.of(new Reference(breadcrumb.id())));
    var first = all.stream().findFirst().map(CategorySummary::cover);
    return frame.with(
        head -> head.showing(first.flatMap(files::shared)).describedBy(JsonLd.write(List.of(page, breadcrumb))));
  }

  private BreadcrumbList breadcrumb(String url, Optional<Category> series) {
    var steps = new ArrayList<>(List.of(home(), new Step("Work", address.link(PageFrames.GALLERY))));
    series.map(Category::content).ifPresent(
        content -> steps.add(new Step(content.name(), address.link(SeriesCards.url(content.slug())))));
    return BreadcrumbList.to(url, steps);
  }

  private Step home() {
    return new Step("Home", address.link("/"));
  }
}

package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.schemaorg.Availability;
import com.joelschaeffer.portfolio.app.schemaorg.BreadcrumbList;
import com.joelschaeffer.portfolio.app.schemaorg.BreadcrumbList.Step;
import com.joelschaeffer.portfolio.app.schemaorg.CollectionPage;
import com.joelschaeffer.portfolio.app.schemaorg.ImageObject;
import com.joelschaeffer.portfolio.app.schemaorg.JsonLd;
import com.joelschaeffer.portfolio.app.schemaorg.Offer;
import com.joelschaeffer.portfolio.app.schemaorg.Person;
import com.joelschaeffer.portfolio.app.schemaorg.Place;
import com.joelschaeffer.portfolio.app.schemaorg.Product;
import com.joelschaeffer.portfolio.app.schemaorg.Reference;
import com.joelschaeffer.portfolio.app.schemaorg.Thing;
import com.joelschaeffer.portfolio.app.schemaorg.VisualArtwork;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.Category;
import com.joelschaeffer.portfolio.core.catalog.ExhibitedArtwork;
import com.joelschaeffer.portfolio.core.catalog.PrintOption;
import com.joelschaeffer.portfolio.core.media.Picture;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a work's page says about itself to machines; nothing that it does not show to people. Thread-safe. */
@Component
final class ArtworkHeads {

  private final SiteAddress address;
  private final PictureFiles files;
  private final PageFrames frames;

  ArtworkHeads(SiteAddress address, PictureFiles files, PageFrames frames) {
    this.address = address;
    this.files = files;
    this.frames = frames;
  }

  /** The frame of a work's page, with all of it. */
  PageFrame complete(PageFrame frame, ExhibitedArtwork work) {
    var revision = work.artwork().revision();
    return frame.with(head -> head.showing(files.shared(work.picture()))
        .article(revision.createdAt(), revision.updatedAt()).describedBy(JsonLd.write(things(frame, work))));
  }

  private List<Thing> things(PageFrame frame, ExhibitedArtwork work) {
    var content = work.artwork().content();
    var url = frame.head().canonical();
    var image = image(frame, work);
    var things = new ArrayList<Thing>(List.of(artwork(frame, work, image), image, breadcrumb(url, work)));
    if (content.forSale()) things.add(product(frame, content, work.picture(), image));
    return things;
  }

  private VisualArtwork artwork(PageFrame frame, ExhibitedArtwork work, ImageObject image) {
    var content = work.artwork().content();
    var metadata = content.metadata();
    var url = frame.head().canonical();
    var created = metadata.captureDate().map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .or(() -> Optional.of(Wording.year(content.year())).filter(year -> !year.isEmpty()));
    var revision = work.artwork().revision();
    return new VisualArtwork(url + "#work", url, content.title(), "Photograph", new Reference(image.id()),
        new Reference(image.rights().creator().id()), image.rights().copyrightNotice(),
        work.category().map(this::series),
        new VisualArtwork.Making(created, metadata.location().map(Place::new)),
        new VisualArtwork.Description(frame.description(), content.keywords(), revision.createdAt(),
            revision.updatedAt()));
  }

  private ImageObject image(PageFrame frame, ExhibitedArtwork work) {
    var file = files.largest(work.picture());
    var content = work.artwork().content();
    var name = frame.siteName();
    var rights = new ImageObject.Rights(Person.photographer(name, address.link("/")), name,
        Wording.copyright(content, name), frames.licencePage().map(address::link),
        Optional.of(address.link(PageFrames.CONTACT)));
    var caption = work.picture().alt().isEmpty() ? content.title() : work.picture().alt();
    return new ImageObject(frame.head().canonical() + "#image", file.url(), file.width(), file.height(), caption,
        rights);
  }

  private CollectionPage series(Category category) {
    var url = address.link(SeriesCards.url(category.content().slug()));
    return new CollectionPage(url + "#page", url, category.content().name(), Optional.empty(), Optional.empty());
  }

  private BreadcrumbList breadcrumb(String url, ExhibitedArtwork work) {
    var steps = new ArrayList<>(List.of(new Step("Work", address.link(PageFrames.GALLERY))));
    work.category().map(Category::content).ifPresent(
        series -> steps.add(new Step(series.name(), address.link(SeriesCards.url(series.slug())))));
    steps.add(new Step(work.artwork().content().title(), url));
    return BreadcrumbList.to(url, steps);
  }

  private static Product product(PageFrame frame, ArtworkContent content, Picture picture, ImageObject image) {
    var url = frame.head().canonical();
    var offers = content.printOptions().stream().map(option -> offer(option, picture, url)).toList();
    return new Product(url + "#print", content.title() + ", print", frame.description(), image.contentUrl(), url,
        new Reference(image.rights().creator().id()), offers);
  }

  private static Offer offer(PrintOption option, Picture picture, String url) {
    var size = option.size().orientedTo(picture.width(), picture.height());
    var availability = option.available() ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
    return Offer.of(option.id().hex(), Wording.inches(size) + ", " + option.type().label(), url, option.price(),
        availability);
  }
}

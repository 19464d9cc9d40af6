package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.site.ArtworkView.Detail;
import com.joelschaeffer.portfolio.app.site.PictureView.Loading;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import com.joelschaeffer.portfolio.core.catalog.ExhibitedArtwork;
import com.joelschaeffer.portfolio.core.catalog.Neighbours;
import com.joelschaeffer.portfolio.core.media.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a work's page into words. Thread-safe. */
@Component
final class ArtworkViews {

  /** Hundredths of the window's height that the picture may take, as in the style sheet. */
  private static final int PICTURE_HEIGHT = 82;

  private final PictureViews pictures;
  private final PrintViews prints;
  private final ArtworkCards cards;
  private final RichTexts texts;
  private final PageFrames frames;
  private final ArtworkHeads heads;

  ArtworkViews(PictureViews pictures, PrintViews prints, ArtworkCards cards, RichTexts texts, PageFrames frames,
      ArtworkHeads heads) {
    this.pictures = pictures;
    this.prints = prints;
    this.cards = cards;
    this.texts = texts;
    this.frames = frames;
    this.heads = heads;
  }

  /** @param series works of the same series, perhaps with this one among them */
  ArtworkView view(ExhibitedArtwork work, Neighbours neighbours, List<ArtworkSummary> series) {
    var content = work.artwork().content();
    var frame = frames.frame(content.title(), description(content, work.picture()), "",
        "/artwork/" + content.slug().value());
    return new ArtworkView(heads.complete(frame, work), content.title(), Wording.year(content.year()),
        work.category().map(category -> NavLink.to(category.content().name(),
            SeriesCards.url(category.content().slug()))),
        pictures.besideText(work.picture(), PICTURE_HEIGHT, Loading.FIRST),
        pictures.largest(work.picture()), prints.view(content, work.picture()), content.caption(),
        texts.html(content.description()), details(content, frame.siteName()),
        NeighbourLinks.of(neighbours, work.category().isPresent()),
        cards.row(series, other -> !other.id().equals(work.artwork().id())));
  }

  private static String description(ArtworkContent content, Picture picture) {
    return content.caption().isEmpty() ? picture.alt() : content.caption();
  }

  private static List<Detail> details(ArtworkContent content, String siteName) {
    var metadata = content.metadata();
    var details = new ArrayList<Detail>();
    metadata.location().ifPresent(place -> details.add(new Detail("Place", place)));
    metadata.captureDate().ifPresent(moment -> details.add(new Detail("Taken", Wording.day(moment))));
    metadata.camera().ifPresent(camera -> details.add(new Detail("Camera", camera)));
    metadata.lens().ifPresent(lens -> details.add(new Detail("Lens", lens)));
    metadata.filmStock().ifPresent(film -> details.add(new Detail("Film", film)));
    Stream.of(String.join(", ", content.keywords())).filter(keywords -> !keywords.isEmpty())
        .forEach(keywords -> details.add(new Detail("Keywords", keywords)));
    details.add(new Detail("Copyright", Wording.copyright(content, siteName)));
    return details;
  }
}

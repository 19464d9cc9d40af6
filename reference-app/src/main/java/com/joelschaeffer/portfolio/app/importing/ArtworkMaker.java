package com.joelschaeffer.portfolio.app.importing;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContentBuilder;
import com.joelschaeffer.portfolio.core.catalog.ArtworkMetadata;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import com.joelschaeffer.portfolio.core.media.Media;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Makes a published artwork of a photograph, from what the file says about itself. */
@Component
final class ArtworkMaker {

  private static final Slug NAMELESS = new Slug("untitled");

  private final CatalogAdmin admin;

  ArtworkMaker(CatalogAdmin admin) {
    this.admin = admin;
  }

  /**
   * Publishes it behind all others.
   *
   * @param filename gives the title where the metadata has none
   * @param more     adds what only the caller knows, such as the series
   */
  Artwork publish(Actor actor, Media media, String filename, UnaryOperator<ArtworkContentBuilder> more) {
    var metadata = media.metadata();
    var title = FileTitle.shortened(metadata.title().orElseGet(() -> FileTitle.ofFile(filename)));
    var wanted = Slug.from(title).orElse(NAMELESS);
    var content = ArtworkContent.titled(title, wanted).mainImage(media.id()).status(ArtworkStatus.PUBLISHED)
        .caption(metadata.caption().orElse("")).keywords(metadata.keywords())
        .copyright(metadata.rights().copyright().orElse(""))
        .metadata(new ArtworkMetadata(metadata.camera(), metadata.lens(), metadata.filmStock(), metadata.location(),
            metadata.captureDate().map(ArtworkMaker::asOnTheClock)));
    metadata.captureDate().ifPresent(date -> content.year(date.getYear()));
    return create(actor, more.apply(content), wanted);
  }

  /** The day and hour that the photographer's clock showed: people speak of that day, wherever they read of it. */
  private static Instant asOnTheClock(OffsetDateTime taken) {
    return taken.toLocalDateTime().toInstant(ZoneOffset.UTC);
  }

  /** Another writer may take the free address in between; then the next one is free. */
  private Artwork create(Actor actor, ArtworkContentBuilder content, Slug wanted) {
    while (true) {
      var slug = admin.freeSlug(actor, wanted);
      try {
        return admin.create(actor, content.slug(slug).build(), Placement.LAST);
      } catch (ConflictException taken) {
        if (!taken.code().equals("slug_taken") || admin.freeSlug(actor, wanted).equals(slug)) throw taken;
      }
    }
  }
}

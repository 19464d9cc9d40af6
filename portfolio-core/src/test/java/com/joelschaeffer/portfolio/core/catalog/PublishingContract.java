package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.Revision;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.PublishProblem.Code;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the owner may rely on when publishing, whoever implements {@link CatalogAdmin}. */
public abstract class PublishingContract extends CatalogStory {

  @Test
  void publishesACompleteWork() {
    var draft = create(visible("Dunes").status(ArtworkStatus.DRAFT).printOptions(Examples.printOptions()));
    var later = clock.advance(Duration.ofMinutes(1));

    var published = published(publish(draft));

    assertThat(published.content()).isEqualTo(draft.content().edit().status(ArtworkStatus.PUBLISHED).build());
    assertThat(published.revision()).isEqualTo(new Revision(2, MutableClock.START, later));
    assertThat(published.order()).isEqualTo(draft.order());
    assertThat(catalog.findBySlug(new Slug("dunes")).orElseThrow().artwork()).isEqualTo(published);
  }

  @Test
  void listsEverythingThatIsMissing() {
    var draft = create(Examples.content("Dunes").mainImage(unconfirmedPhotograph()).printOptions(unpriced()));

    assertThat(problems(publish(draft))).extracting(PublishProblem::code, PublishProblem::field).containsExactly(
        tuple(Code.ALT_TEXT_NOT_CONFIRMED, "mainImage.alt"),
        tuple(Code.NO_PRICE, "printOptions.1.price"));
  }

  @Test
  void asksForAPicture() {
    var draft = create(Examples.content("Dunes").printOptions(unpriced()));

    assertThat(problems(publish(draft))).extracting(PublishProblem::code).containsExactly(Code.NO_PICTURE,
        Code.NO_PRICE);
  }

  @Test
  void leavesAnIncompleteDraftAsItIs() {
    var draft = create(Examples.content("Dunes").printOptions(unpriced()));
    clock.advance(Duration.ofMinutes(1));

    publish(draft);

    assertThat(stored(draft.id())).isEqualTo(draft);
    assertThat(catalog.findBySlug(new Slug("dunes"))).isEmpty();
  }

  @Test
  void publishesWhatWasMended() {
    var draft = create(Examples.content("Dunes").printOptions(unpriced()));
    assertThat(problems(publish(draft))).hasSize(2);

    var mended = update(draft, draft.content().edit().mainImage(photograph()).printOptions(Examples.printOptions()));

    assertThat(published(publish(mended)).content().status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(titles(ArtworkFilter.ALL)).containsExactly("Dunes");
  }

  @Test
  void countsAPublishedWorkAtOnce() {
    var sand = createCategory("Sand");
    var draft = create(visible("Dunes").category(sand.id()).status(ArtworkStatus.DRAFT));
    assertThat(catalog.categories()).isEmpty();

    publish(draft);

    assertThat(catalog.categories()).extracting(CategorySummary::works).containsExactly(1L);
  }

  @Test
  void refusesAStaleVersion() {
    var draft = create(visible("Dunes").status(ArtworkStatus.DRAFT));
    var current = update(draft, draft.content().edit().caption("Mine"));

    assertConflict("stale_version", () -> publish(draft));
    assertThat(stored(draft.id())).isEqualTo(current);
  }

  @Test
  void refusesAnUnknownWork() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> admin.publish(OWNER, new ArtworkId(4_711), 1));
  }

  private PublishResult publish(Artwork artwork) {
    return admin.publish(OWNER, artwork.id(), artwork.revision().version());
  }

  private MediaId unconfirmedPhotograph() {
    return upload(Examples.upload("untold.jpg", Examples.photographJpeg(88, 40)));
  }

  private static List<PrintOption> unpriced() {
    return List.of(Examples.printOption("8x10", PrintType.FINE_ART, 9_500),
        Examples.printOption("16x20", PrintType.FINE_ART, 0),
        Examples.soldOut(Examples.printOption("24x36", PrintType.CANVAS, 0)));
  }

  private static Artwork published(PublishResult result) {
    return switch (result) {
      case PublishResult.Published(var artwork) -> artwork;
      case PublishResult.Incomplete(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static List<PublishProblem> problems(PublishResult result) {
    return switch (result) {
      case PublishResult.Published(var artwork) -> throw new AssertionError(artwork + " is complete");
      case PublishResult.Incomplete(var problems) -> problems;
    };
  }
}

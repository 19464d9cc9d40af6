package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.Revision;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.Picture;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What visitors and the owner may rely on about series, whoever implements {@link Catalog} and {@link CatalogAdmin}. */
public abstract class CategoriesContract extends CatalogStory {

  @Nested
  class AsVisitorsSeeThem {

    @Test
    void listsSeriesWithVisibleWorksByName() {
      var sea = createCategory("Sea");
      var sand = createCategory("Sand");
      createCategory("Trees");
      create(visible("Breakers").category(sea.id()));
      create(visible("Dunes").category(sand.id()));
      create(visible("Ripples").category(sand.id()));
      create(visible("Storm").category(sea.id()).status(ArtworkStatus.DRAFT));
      create(visible("Calm").category(sea.id()).withoutMainImage());

      var categories = catalog.categories();

      assertThat(categories).extracting(CategorySummary::category).containsExactly(sand, sea);
      assertThat(categories).extracting(CategorySummary::works).containsExactly(2L, 1L);
    }

    @Test
    void showsASeriesWithItsOwnCover() {
      var cover = photograph(72);
      var sand = admin.createCategory(OWNER, covered("Sand", cover));
      create(visible("Dunes").category(sand.id()));

      assertThat(onlyCover()).isEqualTo(picture(cover));
    }

    @Test
    void showsASeriesWithItsFirstWorkElse() {
      var sand = createCategory("Sand");
      var first = photograph(64);
      create(visible("Dunes").category(sand.id()).mainImage(first));
      create(visible("Ripples").category(sand.id()).mainImage(photograph(72)));
      var draft = visible("Draft").category(sand.id()).mainImage(photograph(80)).status(ArtworkStatus.DRAFT);
      admin.create(OWNER, draft.build(), Placement.FIRST);

      assertThat(onlyCover()).isEqualTo(picture(first));
    }

    @Test
    void changesTheCoverWithTheHandOrder() {
      var sand = createCategory("Sand");
      var dunes = create(visible("Dunes").category(sand.id()).mainImage(photograph(64)));
      var ripples = create(visible("Ripples").category(sand.id()).mainImage(photograph(72)));
      var before = onlyCover();

      moveBefore(ripples, dunes);

      assertThat(before.width()).isEqualTo(64);
      assertThat(onlyCover().width()).isEqualTo(72);
    }

    @Test
    void countsWorksAsTheyComeAndGo() {
      var sand = createCategory("Sand");
      create(visible("Dunes").category(sand.id()));
      assertThat(works()).isEqualTo(1);

      var ripples = create(visible("Ripples").category(sand.id()).status(ArtworkStatus.DRAFT));
      assertThat(works()).isEqualTo(1);

      var published = update(ripples, ripples.content().edit().status(ArtworkStatus.PUBLISHED));
      assertThat(works()).isEqualTo(2);

      var hidden = update(published, published.content().edit().status(ArtworkStatus.DRAFT));
      assertThat(works()).isEqualTo(1);

      var shown = update(hidden, hidden.content().edit().status(ArtworkStatus.PUBLISHED));
      assertThat(works()).isEqualTo(2);

      delete(shown);
      assertThat(works()).isEqualTo(1);
    }

    @Test
    void countsAWorkWhereItIsNow() {
      var sand = createCategory("Sand");
      var sea = createCategory("Sea");
      var dunes = create(visible("Dunes").category(sand.id()));
      create(visible("Breakers").category(sea.id()));

      var moved = update(dunes, dunes.content().edit().category(sea.id()));
      assertThat(catalog.categories()).extracting(CategorySummary::category).containsExactly(sea);
      assertThat(works()).isEqualTo(2);

      update(moved, moved.content().edit().withoutCategory());
      assertThat(works()).isEqualTo(1);
    }

    private long works() {
      return catalog.categories().getFirst().works();
    }

    private Picture onlyCover() {
      assertThat(catalog.categories()).hasSize(1);
      return catalog.categories().getFirst().cover();
    }
  }

  @Nested
  class AsTheOwnerWritesThem {

    @Test
    void keepsWhatWasWritten() {
      var content = covered("Black Sand", photograph());

      var created = admin.createCategory(OWNER, content);

      assertThat(created.content()).isEqualTo(content);
      assertThat(created.revision()).isEqualTo(Revision.first(MutableClock.START));
      assertThat(catalog.findCategory(new Slug("black-sand"))).contains(created);
    }

    @Test
    void replacesWhatWasWritten() {
      var created = admin.createCategory(OWNER, covered("Sand", photograph()));
      var later = clock.advance(Duration.ofHours(1));

      var updated = admin.updateCategory(OWNER, created.id(), 1, Examples.category("White Sand"));

      assertThat(updated.content()).isEqualTo(Examples.category("White Sand"));
      assertThat(updated.revision()).isEqualTo(new Revision(2, MutableClock.START, later));
      assertThat(catalog.findCategory(new Slug("white-sand"))).contains(updated);
      assertThat(catalog.findCategory(new Slug("sand"))).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsTaken() {
      var sand = createCategory("Sand");
      var sea = createCategory("Sea");

      assertConflict("slug_taken", () -> createCategory("Sand"));
      assertConflict("slug_taken", () -> admin.updateCategory(OWNER, sea.id(), 1, Examples.category("Sand")));
      assertThat(catalog.findCategory(new Slug("sand"))).contains(sand);
      assertThat(catalog.findCategory(new Slug("sea"))).contains(sea);
    }

    @Test
    void sharesAddressesWithWorks() {
      createVisible("Sand");

      assertThat(createCategory("Sand").content().slug()).isEqualTo(new Slug("sand"));
    }

    @Test
    void refusesAStaleVersion() {
      var sand = createCategory("Sand");
      var current = admin.updateCategory(OWNER, sand.id(), 1, Examples.category("Dune"));

      assertConflict("stale_version", () -> admin.updateCategory(OWNER, sand.id(), 1, Examples.category("Beach")));
      assertThat(catalog.findCategory(new Slug("dune"))).contains(current);
    }

    @Test
    void refusesAnUnknownSeries() {
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> admin.updateCategory(OWNER, new CategoryId(4_711), 1, Examples.category("Sand")));
    }

    @Test
    void refusesAnUnknownCover() {
      var sand = createCategory("Sand");

      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> admin.createCategory(OWNER, covered("Sea", new MediaId(4_711))))
          .returns("cover", InvalidInputException::field);
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> admin.updateCategory(OWNER, sand.id(), 1, covered("Sand", new MediaId(4_711))))
          .returns("cover", InvalidInputException::field);
      assertThat(catalog.findCategory(new Slug("sea"))).isEmpty();
      assertThat(catalog.findCategory(new Slug("sand"))).contains(sand);
    }
  }

  private static CategoryContent covered(String name, MediaId cover) {
    var content = Examples.category(name);
    return new CategoryContent(content.name(), content.slug(), content.statement(), Optional.of(cover));
  }

  private Picture picture(MediaId id) {
    return media.find(id).orElseThrow().picture();
  }
}

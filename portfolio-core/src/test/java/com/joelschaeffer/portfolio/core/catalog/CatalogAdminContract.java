package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Revision;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the owner may rely on when writing works, whoever implements {@link CatalogAdmin}. */
public abstract class CatalogAdminContract extends CatalogStory {

  @Nested
  class OfCreating {

    @Test
    void keepsEachFieldAsItWasWritten() {
      var series = createCategory("Sand");
      var content = Examples.fullContent("Dunes").mainImage(photograph()).category(series.id())
          .status(ArtworkStatus.PUBLISHED).build();

      var created = admin.create(OWNER, content, Placement.LAST);

      assertThat(created.content()).isEqualTo(content);
      assertThat(stored(created.id())).isEqualTo(created);
      assertThat(catalog.findBySlug(new Slug("dunes")).orElseThrow().artwork()).isEqualTo(created);
    }

    @Test
    void keepsADraftWithNothingButATitle() {
      var content = Examples.content("Dunes").build();

      var created = admin.create(OWNER, content, Placement.LAST);

      assertThat(stored(created.id()).content()).isEqualTo(content);
      assertThat(content.year()).isEmpty();
    }

    @Test
    void keepsUnusualLetters() {
      var content = Examples.content("Dunes").title("D\u00fcnen \u2014 \u201cR\u00e5bjerg\u201d \ud83c\udf0a '; drop")
          .caption("a\\b\tc\nd").keywords(List.of("\u7802\u4e18", "50%", "{a,b}")).build();

      assertThat(stored(admin.create(OWNER, content, Placement.LAST).id()).content()).isEqualTo(content);
    }

    @Test
    void beginsWithTheFirstVersion() {
      assertThat(createVisible("Dunes").revision()).isEqualTo(Revision.first(MutableClock.START));
    }

    @Test
    void takesTheStatusWithoutTheRulesOfPublishing() {
      var created = create(Examples.content("Dunes").status(ArtworkStatus.PUBLISHED));

      assertThat(created.content().status()).isEqualTo(ArtworkStatus.PUBLISHED);
    }

    @Test
    void refusesAnAddressThatIsTaken() {
      createVisible("Dunes");

      assertConflict("slug_taken", () -> create(Examples.content("Dunes")));
      assertThat(catalog.list(ArtworkFilter.ALL, PageRequest.first(10)).total()).isEqualTo(1);
    }

    @Test
    void givesAnAddressAgainWhenItIsFree() {
      delete(createVisible("Dunes"));

      assertThat(createVisible("Dunes").content().slug()).isEqualTo(new Slug("dunes"));
    }

    @Test
    void refusesAPhotographThatDoesNotExist() {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> create(visible("Dunes").mainImage(new MediaId(4_711))))
          .returns("mainImage", InvalidInputException::field);
      assertThat(catalog.findBySlug(new Slug("dunes"))).isEmpty();
    }

    @Test
    void refusesASeriesThatDoesNotExist() {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> create(visible("Dunes").category(new CategoryId(4_711))))
          .returns("category", InvalidInputException::field);
      assertThat(catalog.findBySlug(new Slug("dunes"))).isEmpty();
    }

    @Test
    void letsOneOfManyHaveAnAddress() {
      var outcomes = AtOnce.run(8, i -> create(Examples.content("Dunes").title("Dunes " + i)));

      assertThat(outcomes.results()).hasSize(1);
      assertThat(outcomes.failures()).hasSize(7).allSatisfy(failure -> assertThat(failure)
          .isInstanceOfSatisfying(ConflictException.class, taken -> assertThat(taken.code()).isEqualTo("slug_taken")));
    }
  }

  @Nested
  class OfUpdating {

    @Test
    void replacesEachField() {
      var dunes = create(Examples.fullContent("Dunes").mainImage(photograph()).category(createCategory("Sand").id()));
      var content = Examples.content("Sea").build();

      var updated = admin.update(OWNER, dunes.id(), 1, content);

      assertThat(updated.content()).isEqualTo(content);
      assertThat(stored(dunes.id())).isEqualTo(updated);
    }

    @Test
    void fillsEachField() {
      var dunes = create(Examples.content("Dunes"));
      var content = Examples.fullContent("Sea").mainImage(photograph()).category(createCategory("Sand").id()).build();

      admin.update(OWNER, dunes.id(), 1, content);

      assertThat(stored(dunes.id()).content()).isEqualTo(content);
    }

    @Test
    void changesAndReordersPrintOptions() {
      var options = Examples.printOptions();
      var dunes = create(Examples.content("Dunes").printOptions(options));
      var changed = List.of(Examples.soldOut(options.get(1)), options.get(0),
          Examples.printOption("11x14", PrintType.METAL, 0));

      update(dunes, dunes.content().edit().printOptions(changed));

      assertThat(stored(dunes.id()).content().printOptions()).isEqualTo(changed);
    }

    @Test
    void countsVersionsAndTellsTheTime() {
      var dunes = createVisible("Dunes");
      var later = clock.advance(Duration.ofMinutes(5));
      var second = update(dunes, dunes.content().edit().caption("Two"));
      var latest = clock.advance(Duration.ofMillis(1_001));

      var third = update(second, second.content().edit().caption("Three"));

      assertThat(second.revision()).isEqualTo(new Revision(2, MutableClock.START, later));
      assertThat(third.revision()).isEqualTo(new Revision(3, MutableClock.START, latest));
      assertThat(stored(dunes.id()).revision()).isEqualTo(third.revision());
    }

    @Test
    void keepsItsPlace() {
      var dunes = createVisible("Dunes");
      createVisible("Breakers");

      assertThat(update(dunes, dunes.content().edit().title("Sand")).order()).isEqualTo(dunes.order());
    }

    @Test
    void refusesAStaleVersion() {
      var dunes = createVisible("Dunes");
      var current = update(dunes, dunes.content().edit().caption("Mine"));

      assertConflict("stale_version", () -> update(dunes, dunes.content().edit().caption("Yours")));
      assertThat(stored(dunes.id())).isEqualTo(current);
    }

    @Test
    void refusesAVersionThatWasNeverThere() {
      var dunes = createVisible("Dunes");

      assertConflict("stale_version", () -> admin.update(OWNER, dunes.id(), 9, dunes.content()));
    }

    @Test
    void refusesAnAddressThatIsTaken() {
      createVisible("Dunes");
      var sea = createVisible("Sea");

      assertConflict("slug_taken", () -> update(sea, sea.content().edit().caption("x").slug(new Slug("dunes"))));
      assertThat(stored(sea.id())).isEqualTo(sea);
    }

    @Test
    void refusesWhatDoesNotExist() {
      var dunes = createVisible("Dunes");

      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> admin.update(OWNER, new ArtworkId(4_711), 1, dunes.content()));
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> update(dunes, dunes.content().edit().mainImage(new MediaId(4_711))))
          .returns("mainImage", InvalidInputException::field);
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> update(dunes, dunes.content().edit().category(new CategoryId(4_711))))
          .returns("category", InvalidInputException::field);
      assertThat(stored(dunes.id())).isEqualTo(dunes);
    }

    @Test
    void letsOneOfManyWritersThrough() {
      var dunes = createVisible("Dunes");

      var outcomes = AtOnce.run(8, i -> update(dunes, dunes.content().edit().caption("Writer " + i)));

      assertThat(outcomes.results()).containsExactly(stored(dunes.id()));
      assertThat(outcomes.failures()).hasSize(7).allSatisfy(failure -> assertThat(failure).isInstanceOfSatisfying(
          ConflictException.class, stale -> assertThat(stale.code()).isEqualTo("stale_version")));
    }
  }

  @Nested
  class OfDeleting {

    @Test
    void keepsThePhotograph() {
      var dunes = createVisible("Dunes");

      delete(dunes);

      assertThat(admin.find(OWNER, dunes.id())).isEmpty();
      assertThat(media.find(photograph())).isPresent();
    }

    @Test
    void refusesAStaleVersion() {
      var dunes = createVisible("Dunes");
      var current = update(dunes, dunes.content().edit().caption("Mine"));

      assertConflict("stale_version", () -> delete(dunes));
      assertThat(stored(dunes.id())).isEqualTo(current);
    }

    @Test
    void refusesWhatIsGone() {
      var dunes = createVisible("Dunes");
      delete(dunes);

      assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> delete(dunes));
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> update(dunes, dunes.content().edit().caption("Late")));
    }
  }

  @Nested
  class OfFinding {

    @Test
    void findsDraftsToo() {
      var draft = create(Examples.content("Dunes"));

      assertThat(admin.find(OWNER, draft.id())).contains(draft);
      assertThat(admin.find(OWNER, new ArtworkId(4_711))).isEmpty();
    }

    @Test
    void findsTheEarliestWorkOfAPhotograph() {
      createVisible("Other");
      var shared = photograph(72);
      var draft = create(Examples.content("Dunes").mainImage(shared));
      admin.create(OWNER, visible("Sea").mainImage(shared).build(), Placement.FIRST);

      assertThat(admin.findByMainImage(OWNER, shared)).contains(draft);
      assertThat(admin.findByMainImage(OWNER, photograph(80))).isEmpty();
    }

    @Test
    void proposesTheFirstFreeAddress() {
      assertThat(admin.freeSlug(OWNER, new Slug("dunes"))).isEqualTo(new Slug("dunes"));

      create(Examples.content("Dunes"));
      assertThat(admin.freeSlug(OWNER, new Slug("dunes"))).isEqualTo(new Slug("dunes-2"));

      create(Examples.content("Dunes 2"));
      create(Examples.content("Dunes 4"));
      assertThat(admin.freeSlug(OWNER, new Slug("dunes"))).isEqualTo(new Slug("dunes-3"));
    }

    @Test
    void proposesAnAddressThatIsNotTooLong() {
      var longest = new Slug("a".repeat(Slug.MAX_LENGTH));
      IntStream.rangeClosed(1, 9).forEach(i -> create(Examples.content("Work")
          .slug(admin.freeSlug(OWNER, longest))));

      assertThat(admin.freeSlug(OWNER, longest)).isEqualTo(new Slug("a".repeat(Slug.MAX_LENGTH - 3) + "-10"));
    }
  }
}

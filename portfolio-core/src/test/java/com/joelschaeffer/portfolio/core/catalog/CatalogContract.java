package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter.Sort;
import com.joelschaeffer.portfolio.core.media.Orientation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What visitors may rely on when they look at works, whoever implements {@link Catalog}. */
public abstract class CatalogContract extends CatalogStory {

  private static final ArtworkFilter ALL = ArtworkFilter.ALL;
  private static final ArtworkFilter NEWEST = ALL.sortedBy(Sort.NEWEST);

  @Test
  void isEmptyAtFirst() {
    var page = catalog.list(ALL, PageRequest.first(10));

    assertThat(page.items()).isEmpty();
    assertThat(page.total()).isZero();
    assertThat(page.pages()).isEqualTo(1);
    assertThat(catalog.categories()).isEmpty();
  }

  @Test
  void showsAPublishedWorkWithAPicture() {
    var dunes = create(visible("Dunes").year(2019).printOptions(Examples.printOptions()));

    var summary = catalog.list(ALL, PageRequest.first(10)).items().getFirst();

    var picture = media.find(photograph()).orElseThrow().picture();
    assertThat(summary).isEqualTo(new ArtworkSummary(dunes.id(), new Slug("dunes"), "Dunes",
        dunes.content().year(), /* forSale= */ true, picture));
  }

  @Test
  void showsAWorkAtItsAddress() {
    var series = createCategory("Sand");
    var dunes = create(visible("Dunes").category(series.id()));

    var found = catalog.findBySlug(new Slug("dunes")).orElseThrow();

    assertThat(found.artwork()).isEqualTo(dunes);
    assertThat(found.picture()).isEqualTo(media.find(photograph()).orElseThrow().picture());
    assertThat(found.category()).contains(series);
  }

  @Test
  void showsAWorkThatIsInNoSeries() {
    createVisible("Dunes");

    assertThat(catalog.findBySlug(new Slug("dunes")).orElseThrow().category()).isEmpty();
  }

  @Test
  void findsAWorkByItsNewAddressOnly() {
    var dunes = createVisible("Dunes");

    update(dunes, dunes.content().edit().slug(new Slug("sand")));

    assertThat(catalog.findBySlug(new Slug("dunes"))).isEmpty();
    assertThat(catalog.findBySlug(new Slug("sand"))).isPresent();
  }

  @Nested
  class OfWhatNobodyMaySee {

    @Test
    void hidesDrafts() {
      var series = createCategory("Sand");
      create(visible("Dunes").category(series.id()).status(ArtworkStatus.DRAFT));

      assertNothingIsVisible();
    }

    @Test
    void hidesPublishedWorksWithoutPicture() {
      var series = createCategory("Sand");
      create(visible("Dunes").category(series.id()).withoutMainImage());

      assertNothingIsVisible();
    }

    @Test
    void hidesAWorkThatBecameADraftAgain() {
      var series = createCategory("Sand");
      var dunes = create(visible("Dunes").category(series.id()));

      update(dunes, dunes.content().edit().status(ArtworkStatus.DRAFT));

      assertNothingIsVisible();
    }

    @Test
    void hidesDeletedWorks() {
      var series = createCategory("Sand");
      var dunes = create(visible("Dunes").category(series.id()));

      delete(dunes);

      assertNothingIsVisible();
    }

    @Test
    void showsASeriesAtItsAddressEvenSo() {
      var series = createCategory("Black Sand");

      assertThat(catalog.findCategory(new Slug("black-sand"))).contains(series);
      assertThat(catalog.findCategory(new Slug("white-sand"))).isEmpty();
    }

    private void assertNothingIsVisible() {
      var page = catalog.list(ALL, PageRequest.first(10));
      assertThat(page.items()).isEmpty();
      assertThat(page.total()).isZero();
      assertThat(catalog.findBySlug(new Slug("dunes"))).isEmpty();
      assertThat(catalog.categories()).isEmpty();
      for (var filter : List.of(ALL.onlyFeatured(), ALL.onlyForSale(), NEWEST))
        assertThat(catalog.list(filter, PageRequest.first(10)).total()).isZero();
    }
  }

  @Nested
  class OfFilters {

    @Test
    void listsOneSeries() {
      var sand = createCategory("Sand");
      var sea = createCategory("Sea");
      create(visible("Dunes").category(sand.id()));
      create(visible("Breakers").category(sea.id()));
      createVisible("Portrait");

      assertFound(ALL.of(sand.id()), "Dunes");
    }

    @Test
    void listsNothingOfASeriesThatDoesNotExist() {
      createVisible("Dunes");

      assertFound(ALL.of(new CategoryId(4_711)));
    }

    @Test
    void listsFeaturedWorks() {
      create(visible("Dunes").featured(true));
      createVisible("Breakers");

      assertFound(ALL.onlyFeatured(), "Dunes");
    }

    @Test
    void listsWorksOfWhichAPrintIsOffered() {
      create(visible("Dunes").printOptions(Examples.printOptions()));
      create(visible("Breakers").printOptions(soldOut()));
      createVisible("Portrait");

      assertFound(ALL.onlyForSale(), "Dunes");
    }

    @Test
    void listsWorksThatLieAlike() {
      create(visible("Wide").mainImage(photograph(60)));
      create(visible("Almost square, but wide").mainImage(photograph(43)));
      create(visible("Almost square").mainImage(photograph(42)));
      create(visible("Square").mainImage(photograph(40)));
      create(visible("High").mainImage(photograph(30)));
      create(visible("Draft").mainImage(photograph(30)).status(ArtworkStatus.DRAFT));

      assertFound(ALL.only(Orientation.LANDSCAPE), "Wide", "Almost square, but wide");
      assertFound(ALL.only(Orientation.SQUARE), "Almost square", "Square");
      assertFound(ALL.only(Orientation.PORTRAIT), "High");
      assertFound(ALL.only(Orientation.PORTRAIT).onlyFeatured());
    }

    @Test
    void followsAWorkToAnotherPhotograph() {
      var dunes = create(visible("Dunes").mainImage(photograph(60)));

      var turned = update(dunes, dunes.content().edit().mainImage(photograph(30)));

      assertFound(ALL.only(Orientation.LANDSCAPE));
      assertFound(ALL.only(Orientation.PORTRAIT), "Dunes");

      update(turned, turned.content().edit().withoutMainImage());

      assertFound(ALL.only(Orientation.PORTRAIT));
    }

    @Test
    void addsConditionsUp() {
      var sand = createCategory("Sand");
      var all = visible("Dunes").category(sand.id()).featured(true).printOptions(Examples.printOptions()).build();
      create(all.edit());
      create(all.edit().slug(new Slug("b")).title("No series").withoutCategory().printOptions(
          Examples.printOptions()));
      create(all.edit().slug(new Slug("c")).title("Not featured").featured(false).printOptions(
          Examples.printOptions()));
      create(all.edit().slug(new Slug("d")).title("Sold out").printOptions(soldOut()));

      assertFound(ALL.of(sand.id()).onlyFeatured().onlyForSale(), "Dunes");
      assertFound(ALL.onlyFeatured().onlyForSale(), "Dunes", "No series");
      assertFound(ALL.of(sand.id()).onlyForSale(), "Dunes", "Not featured");
      assertFound(ALL.of(sand.id()).onlyFeatured(), "Dunes", "Sold out");
    }

    @Test
    void followsAWorkThroughItsChanges() {
      var sand = createCategory("Sand");
      var dunes = create(visible("Dunes").category(sand.id()).featured(true).printOptions(Examples.printOptions()));

      update(dunes, dunes.content().edit().withoutCategory().featured(false).printOptions(List.of()));

      assertFound(ALL.of(sand.id()));
      assertFound(ALL.onlyFeatured());
      assertFound(ALL.onlyForSale());
      assertFound(ALL, "Dunes");
    }

    private List<PrintOption> soldOut() {
      return List.of(Examples.soldOut(Examples.printOption("8x10", PrintType.METAL, 9_500)));
    }

    private void assertFound(ArtworkFilter filter, String... titles) {
      var page = catalog.list(filter, PageRequest.first(10));
      assertThat(page.items()).extracting(ArtworkSummary::title).containsExactly(titles);
      assertThat(page.total()).isEqualTo(titles.length);
    }
  }

  @Nested
  class OfPages {

    @Test
    void cutsTheListIntoPages() {
      for (var title : List.of("One", "Two", "Three", "Four", "Five"))
        createVisible(title);

      var second = catalog.list(ALL, new PageRequest(2, 2));

      assertThat(second.items()).extracting(ArtworkSummary::title).containsExactly("Three", "Four");
      assertThat(second.total()).isEqualTo(5);
      assertThat(second.number()).isEqualTo(2);
      assertThat(second.size()).isEqualTo(2);
      assertThat(titles(ALL, new PageRequest(3, 2))).containsExactly("Five");
    }

    @Test
    void givesAnEmptyPagePastTheEndWithTheTotal() {
      createVisible("Dunes");
      createVisible("Breakers");

      var past = catalog.list(ALL, new PageRequest(7, 2));

      assertThat(past.items()).isEmpty();
      assertThat(past.total()).isEqualTo(2);
      assertThat(past.number()).isEqualTo(7);
      assertThat(past.hasNext()).isFalse();
    }

    @Test
    void givesAnEmptyPageVeryFarPastTheEnd() {
      createVisible("Dunes");

      var past = catalog.list(ALL, new PageRequest(Integer.MAX_VALUE, PageRequest.MAX_SIZE));

      assertThat(past.items()).isEmpty();
      assertThat(past.total()).isEqualTo(1);
    }

    @Test
    void countsAFilteredListAndNotTheWhole() {
      create(visible("Dunes").featured(true));
      createVisible("Breakers");
      create(visible("Tide").featured(true));

      var page = catalog.list(ALL.onlyFeatured(), new PageRequest(2, 1));

      assertThat(page.items()).extracting(ArtworkSummary::title).containsExactly("Tide");
      assertThat(page.total()).isEqualTo(2);
    }
  }

  @Nested
  class OfTheNewestFirst {

    @Test
    void sortsByTheTimeTheyWereAdded() {
      createVisible("Old");
      clock.advance(Duration.ofSeconds(1));
      createFirst("Young");

      assertThat(titles(NEWEST)).containsExactly("Young", "Old");
    }

    @Test
    void breaksTiesByTheLaterIdentity() {
      for (var title : List.of("One", "Two", "Three"))
        createFirst(title);

      assertThat(titles(NEWEST)).containsExactly("Three", "Two", "One");
      assertThat(titles(NEWEST, new PageRequest(2, 2))).containsExactly("One");
    }

    @Test
    void doesNotMindLaterChanges() {
      var old = createVisible("Old");
      clock.advance(Duration.ofDays(1));
      createVisible("Young");
      clock.advance(Duration.ofDays(1));

      update(old, old.content().edit().caption("Printed again."));
      admin.move(OWNER, old.id(), Optional.empty());

      assertThat(titles(NEWEST)).containsExactly("Young", "Old");
    }
  }
}

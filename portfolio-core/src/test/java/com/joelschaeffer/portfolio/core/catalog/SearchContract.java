package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Cursor;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter.Sort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors may rely on who look for words, whoever implements {@link Catalog}. */
public abstract class SearchContract extends CatalogStory {

  private static final ArtworkFilter ALL = ArtworkFilter.ALL;

  @Test
  void looksIntoTitleKeywordsPlaceAndCaption() {
    create(visible("Dunes"));
    create(visible("One").keywords(List.of("sea", "dunes")));
    create(visible("Two").metadata(at("Dunes of Råbjerg")));
    create(visible("Three").caption("Nothing but dunes."));
    createVisible("Four");

    assertFound("dunes", "Dunes", "One", "Two", "Three");
    assertFound("Råbjerg", "Two");
  }

  @Test
  void looksIntoNothingElse() {
    create(Examples.fullContent("Four").mainImage(photograph()).status(ArtworkStatus.PUBLISHED)
        .keywords(List.of()).caption(""));

    for (var word : List.of("Mamiya", "2019", "Schaeffer", "fine-art", "published"))
      assertFound(word);
  }

  @Test
  void showsFirstWhatHasTheWordsInItsTitle() {
    create(visible("Sea").keywords(List.of("tide", "low")));
    create(visible("Low tide"));
    create(visible("Tide").caption("Low water."));
    create(visible("Tide, very low"));

    assertFound("low tide", "Low tide", "Tide, very low", "Sea", "Tide");
  }

  @Test
  void keepsTheHandOrderAmongTheOthers() {
    create(visible("One").caption("Dunes"));
    create(visible("Two").caption("Dunes, dunes and dunes"));
    admin.create(OWNER, visible("Zero").keywords(List.of("dunes")).build(), Placement.FIRST);

    assertFound("dunes", "Zero", "One", "Two");
  }

  @Test
  void sortsByNewestWhereThatIsAsked() {
    createVisible("Dunes");
    clock.advance(Duration.ofSeconds(1));
    create(visible("Other").caption("dunes"));

    assertThat(titles(search("dunes").sortedBy(Sort.NEWEST))).containsExactly("Other", "Dunes");
  }

  @Test
  void wantsAllWordsInWhateverField() {
    create(visible("Dunes").caption("In the morning."));
    create(visible("Dunes again"));

    assertFound("morning DUNES", "Dunes");
  }

  @Test
  void understandsQuotesMinusAndOr() {
    createVisible("Black sand");
    createVisible("Sand, black");
    createVisible("White sand");
    createVisible("Sea");

    assertFound("\"black sand\"", "Black sand");
    assertFound("sand -black", "White sand");
    assertFound("white or sea", "White sand", "Sea");
    assertFound("-sand", "Sea");
  }

  @Test
  void findsWholeWordsOnly() {
    createVisible("Sandstorm");

    assertFound("sand");
  }

  @Test
  void findsOnlyWhatIsVisible() {
    create(visible("Dunes").status(ArtworkStatus.DRAFT));
    create(visible("Dunes two").withoutMainImage());

    assertFound("dunes");
  }

  @Test
  void followsAWorkThroughItsChanges() {
    var dunes = createVisible("Dunes");

    update(dunes, dunes.content().edit().title("Sand"));

    assertFound("dunes");
    assertFound("sand", "Sand");
  }

  @Test
  void addsUpWithOtherConditions() {
    var sand = createCategory("Sand");
    create(visible("Dunes").category(sand.id()));
    create(visible("Dunes two").category(sand.id()).featured(true));
    create(visible("Dunes three").featured(true));

    assertThat(titles(search("dunes").of(sand.id()))).containsExactly("Dunes", "Dunes two");
    assertThat(titles(search("dunes").of(sand.id()).onlyFeatured())).containsExactly("Dunes two");
    assertThat(catalog.list(search("dunes").onlyFeatured(), PageRequest.first(1)).total()).isEqualTo(2);
  }

  @Test
  void hasNumberedPagesOnly() {
    for (var title : List.of("Dunes one", "Dunes two", "Dunes three"))
      createVisible(title);

    var second = catalog.list(search("dunes"), new PageRequest(2, 2));

    assertThat(second.items()).extracting(ArtworkSummary::title).containsExactly("Dunes three");
    assertThat(second.total()).isEqualTo(3);
    assertThat(catalog.list(search("dunes"), PageRequest.first(2)).nextCursor()).isEmpty();
    assertThat(catalog.list(search("dunes"), new PageRequest(9, 2)).total()).isEqualTo(3);
    var cursor = catalog.list(ALL, PageRequest.first(1)).nextCursor().orElse(new Cursor("x"));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> catalog.list(search("dunes"), PageRequest.after(cursor, 2)))
        .returns("invalid_cursor", InvalidInputException::code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "\"", "\"\"", "\"\"\"", "--", "'", "\\", ":*", "!", "&|", "()", "<->", "%", "_", "or",
    "\"or\"",
    "or or", "- -", "📷", "👩‍👩‍👧", "مرحبا", "שלום עולם", "a:b", "'; drop table artworks; --", "%s", "{where}",
    ":words", "?",
    "\u200f", "\ufeff", "\ufffe", "http://example.com/a?b=c#d", "a@b.example", "../..", "12-5.5e7"})
  void findsNothingOfWhatIsNowhere(String typed) {
    createVisible("Dunes");

    assertThat(catalog.list(search(typed), PageRequest.first(10)).items()).isEmpty();
  }

  @Test
  void takesTextsOfAnyLength() {
    var words = "dunes " + "x".repeat(3_000) + " é".repeat(600_000);

    create(visible("Dunes").caption(words).keywords(List.of("y".repeat(2_000_000))));

    assertFound("dunes", "Dunes");
    assertFound("dunes ".repeat(1_000), "Dunes");
  }

  @Test
  void findsABoundedNumber() {
    for (int number = 0; number < SearchText.MOST_FOUND + 20; number++)
      createVisible("Dunes " + number);

    var last = catalog.list(search("dunes"), new PageRequest(2, PageRequest.MAX_SIZE));

    assertThat(last.total()).isEqualTo(SearchText.MOST_FOUND + 1);
    assertThat(last.items()).extracting(ArtworkSummary::title).containsExactly("Dunes 1000");
    assertFound("1005", "Dunes 1005");
    assertFound("dunes -1005 1006", "Dunes 1006");
  }

  private static ArtworkMetadata at(String place) {
    return new ArtworkMetadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(place),
        Optional.empty());
  }

  private static ArtworkFilter search(String typed) {
    return ALL.matching(SearchText.of(typed).orElseThrow());
  }

  private void assertFound(String typed, String... titles) {
    var page = catalog.list(search(typed), PageRequest.first(10));
    assertThat(page.items()).extracting(ArtworkSummary::title).containsExactly(titles);
    assertThat(page.total()).isEqualTo(titles.length);
  }
}

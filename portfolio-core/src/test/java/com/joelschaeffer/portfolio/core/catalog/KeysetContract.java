package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Cursor;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.Page;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter.Sort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those may rely on who walk a whole list by its cursors, whoever implements {@link Catalog}. */
public abstract class KeysetContract extends CatalogStory {

  private static final ArtworkFilter ALL = ArtworkFilter.ALL;
  private static final ArtworkFilter NEWEST = ALL.sortedBy(Sort.NEWEST);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6})
  void walksAllWorksInTheHandOrder(int step) {
    for (var title : List.of("Two", "Three", "Four", "Five"))
      createVisible(title);
    createFirst("One");

    assertThat(walk(ALL, step)).containsExactly("One", "Two", "Three", "Four", "Five");
  }

  @Test
  void walksFromTheNewestOnThroughTies() {
    for (var title : List.of("One", "Two", "Three"))
      createVisible(title);
    clock.advance(Duration.ofMillis(1));
    for (var title : List.of("Four", "Five"))
      createVisible(title);

    assertThat(walk(NEWEST, 1)).containsExactly("Five", "Four", "Three", "Two", "One");
    assertThat(walk(NEWEST, 2)).containsExactly("Five", "Four", "Three", "Two", "One");
  }

  @Test
  void walksOnlyWhatMatches() {
    var sand = createCategory("Sand");
    for (var title : List.of("One", "Two", "Three")) {
      create(visible(title).category(sand.id()).featured(true));
      create(visible("Not " + title).featured(true));
      create(visible("Draft " + title).category(sand.id()).status(ArtworkStatus.DRAFT));
    }

    assertThat(walk(ALL.of(sand.id()), 1)).containsExactly("One", "Two", "Three");
    assertThat(walk(ALL.of(sand.id()).onlyFeatured(), 2)).containsExactly("One", "Two", "Three");
  }

  @Test
  void tellsTheWholeTotalAtEachStep() {
    for (var title : List.of("One", "Two", "Three"))
      createVisible(title);

    var first = catalog.list(ALL, PageRequest.first(1));
    var second = catalog.list(ALL, PageRequest.after(first.nextCursor().orElseThrow(), 1));

    assertThat(second.total()).isEqualTo(3);
    assertThat(second.number()).isZero();
    assertThat(second.hasNext()).isTrue();
  }

  @Test
  void leadsOnFromANumberedPage() {
    for (var title : List.of("One", "Two", "Three", "Four", "Five"))
      createVisible(title);

    var second = catalog.list(ALL, new PageRequest(2, 2));

    assertThat(titles(ALL, PageRequest.after(second.nextCursor().orElseThrow(), 2))).containsExactly("Five");
    assertThat(catalog.list(ALL, new PageRequest(3, 2)).nextCursor()).isEmpty();
    assertThat(catalog.list(ALL, new PageRequest(4, 2)).nextCursor()).isEmpty();
  }

  @Test
  void hasNoCursorWhereThereIsNothing() {
    assertThat(catalog.list(ALL, PageRequest.first(10)).nextCursor()).isEmpty();
  }

  @Test
  void missesAndRepeatsNothingWhenTheListChanges() {
    var one = createVisible("One");
    var two = createVisible("Two");
    createVisible("Three");
    createVisible("Four");
    var behindTwo = catalog.list(ALL, PageRequest.first(2)).nextCursor().orElseThrow();

    delete(one);
    delete(two);
    createFirst("Zero");
    createVisible("Five");

    assertThat(titles(ALL, PageRequest.after(behindTwo, 10))).containsExactly("Three", "Four", "Five");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "?", "aGFuZDo", "bmV3ZXN0Og", "bmV3ZXN0Ojk5OTk5OTk5OTk5OTk5OTk5OTo5OTk5OTk5OTk5OQ",
    "\0", "' or 1=1"})
  void refusesACursorItHasNotGiven(String cursor) {
    createVisible("One");

    assertUnreadable(ALL, new Cursor(cursor));
    assertUnreadable(NEWEST, new Cursor(cursor));
  }

  @Test
  void refusesTheCursorOfAnotherOrder() {
    createVisible("One");
    createVisible("Two");

    assertUnreadable(NEWEST, catalog.list(ALL, PageRequest.first(1)).nextCursor().orElseThrow());
    assertUnreadable(ALL, catalog.list(NEWEST, PageRequest.first(1)).nextCursor().orElseThrow());
  }

  private void assertUnreadable(ArtworkFilter filter, Cursor cursor) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> catalog.list(filter, PageRequest.after(cursor, 10)))
        .returns("invalid_cursor", InvalidInputException::code).returns("cursor", InvalidInputException::field);
  }

  private List<String> walk(ArtworkFilter filter, int step) {
    var titles = new ArrayList<String>();
    var page = Optional.of(catalog.list(filter, PageRequest.first(step)));
    while (page.isPresent()) {
      page.get().items().forEach(work -> titles.add(work.title()));
      page = page.flatMap(Page::nextCursor).map(cursor -> catalog.list(filter, PageRequest.after(cursor, step)));
    }
    return titles;
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the owner may rely on when arranging works by hand, whoever implements {@link CatalogAdmin}. */
public abstract class HandOrderContract extends CatalogStory {

  @Test
  void addsWorksLastOrFirst() {
    createVisible("One");
    createVisible("Two");
    createFirst("Zero");

    assertThat(byHand()).containsExactly("Zero", "One", "Two");
  }

  @Test
  void movesAWorkBeforeAnother() {
    var works = createThree();

    moveBefore(works.get(2), works.get(1));
    assertThat(byHand()).containsExactly("One", "Three", "Two");

    moveBefore(works.get(1), works.get(0));
    assertThat(byHand()).containsExactly("Two", "One", "Three");
  }

  @Test
  void movesAWorkLast() {
    var works = createThree();

    admin.move(OWNER, works.getFirst().id(), Optional.empty());

    assertThat(byHand()).containsExactly("Two", "Three", "One");
  }

  @Test
  void leavesAWorkWhereItIs() {
    var works = createThree();

    moveBefore(works.get(1), works.get(2));
    moveBefore(works.get(1), works.get(1));
    admin.move(OWNER, works.get(2).id(), Optional.empty());

    assertThat(byHand()).containsExactly("One", "Two", "Three");
  }

  @Test
  void movesAmongWorksThatAreNotShown() {
    var works = createThree();
    update(works.get(1), works.get(1).content().edit().status(ArtworkStatus.DRAFT));

    moveBefore(works.get(2), works.get(1));
    moveBefore(works.get(0), works.get(1));

    assertThat(byHand()).containsExactly("Three", "One");
  }

  @Test
  void keepsTheOrderThroughManyMoves() {
    var works = createThree();

    for (int i = 0; i < 200; i++)
      moveBefore(works.get(i % 2 == 0 ? 2 : 1), works.get(i % 2 == 0 ? 1 : 2));

    assertThat(byHand()).containsExactly("One", "Two", "Three");
  }

  @Test
  void showsASeriesInTheSameOrder() {
    var sand = createCategory("Sand");
    var one = create(visible("One").category(sand.id()));
    createVisible("Between");
    var two = create(visible("Two").category(sand.id()));

    moveBefore(two, one);

    assertThat(titles(ArtworkFilter.ALL.of(sand.id()))).containsExactly("Two", "One");
  }

  @Test
  void doesNotCountAsAChange() {
    var works = createThree();
    clock.advance(Duration.ofHours(1));

    var moved = admin.move(OWNER, works.getFirst().id(), Optional.empty());

    assertThat(moved.revision()).isEqualTo(works.getFirst().revision());
    assertThat(moved.content()).isEqualTo(works.getFirst().content());
    assertThat(moved.order()).isGreaterThan(works.getLast().order());
    assertThat(stored(moved.id())).isEqualTo(moved);
  }

  @Test
  void refusesUnknownWorks() {
    var works = createThree();
    var unknown = new ArtworkId(4_711);

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> admin.move(OWNER, unknown, Optional.of(works.getFirst().id())));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> admin.move(OWNER, works.getFirst().id(), Optional.of(unknown)));
    assertThat(byHand()).containsExactly("One", "Two", "Three");
  }

  @Test
  void givesEachWorkAPlaceOfItsOwn() {
    photograph();

    var atOnce = AtOnce.run(8, i -> i % 2 == 0 ? createVisible("Work " + i) : createFirst("Work " + i));

    assertThat(atOnce.failures()).isEmpty();
    assertThat(atOnce.results().stream().map(Artwork::order).distinct()).hasSize(8);
  }

  @Test
  void movesManyAtOnceWithoutMixingThemUp() {
    var works = createThree();
    var others = Stream.of("A", "B", "C", "D").map(this::createVisible).toList();

    var atOnce = AtOnce.run(4, i -> admin.move(OWNER, others.get(i).id(), Optional.of(works.get(1).id())));

    assertThat(atOnce.failures()).isEmpty();
    var titles = byHand();
    assertThat(titles.getFirst()).isEqualTo("One");
    assertThat(titles.subList(1, 5)).containsExactlyInAnyOrder("A", "B", "C", "D");
    assertThat(titles.subList(5, 7)).containsExactly("Two", "Three");
    assertThat(works.stream().map(work -> stored(work.id()).order()).distinct()).hasSize(3);
  }

  private List<Artwork> createThree() {
    return Stream.of("One", "Two", "Three").map(this::createVisible).toList();
  }

  private List<String> byHand() {
    return titles(ArtworkFilter.ALL);
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Slug;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What visitors may rely on who go from work to work, whoever implements {@link Catalog}. */
public abstract class NeighboursContract extends CatalogStory {

  @Test
  void areThoseOfTheSeries() {
    var sand = createCategory("Sand");
    create(visible("One").category(sand.id()));
    createVisible("Elsewhere");
    var two = create(visible("Two").category(sand.id()));
    create(visible("Also elsewhere").category(createCategory("Sea").id()));
    create(visible("Three").category(sand.id()));

    assertNeighbours(two, "One", "Three");
  }

  @Test
  void areThoseOfAllWorksWithoutASeries() {
    create(visible("One").category(createCategory("Sand").id()));
    var two = createVisible("Two");
    create(visible("Three").category(createCategory("Sea").id()));

    assertNeighbours(two, "One", "Three");
  }

  @Test
  void areTheDirectOnes() {
    createVisible("One");
    createVisible("Two");
    var three = createVisible("Three");
    createVisible("Four");
    createVisible("Five");

    assertNeighbours(three, "Two", "Four");
  }

  @Test
  void endAtBothEnds() {
    var first = createVisible("First");
    var last = createVisible("Last");

    assertNeighbours(first, "", "Last");
    assertNeighbours(last, "First", "");
  }

  @Test
  void areNoneOfALonelyWork() {
    var sand = createCategory("Sand");
    createVisible("Elsewhere");

    assertNeighbours(create(visible("One").category(sand.id())), "", "");
  }

  @Test
  void areVisible() {
    create(visible("One"));
    create(visible("Draft").status(ArtworkStatus.DRAFT));
    var two = createVisible("Two");
    create(visible("Without picture").withoutMainImage());
    createVisible("Three");

    assertNeighbours(two, "One", "Three");
  }

  @Test
  void followTheHandOrder() {
    var one = createVisible("One");
    var two = createVisible("Two");
    var three = createVisible("Three");

    moveBefore(three, one);

    assertNeighbours(stored(one.id()), "Three", "Two");
    assertNeighbours(stored(two.id()), "One", "");
  }

  @Test
  void sayWhereTheyAre() {
    var one = createVisible("One");
    create(visible("Two").slug(new Slug("number-two")));

    assertThat(catalog.neighbours(one).next()).contains(new ArtworkLink(new Slug("number-two"), "Two"));
  }

  private void assertNeighbours(Artwork artwork, String previous, String next) {
    var neighbours = catalog.neighbours(artwork);
    assertThat(title(neighbours.previous())).isEqualTo(previous);
    assertThat(title(neighbours.next())).isEqualTo(next);
  }

  private static String title(Optional<ArtworkLink> link) {
    return link.map(ArtworkLink::title).orElse("");
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.catalog.CatalogIndex.IdRange;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What those who list all works may rely on, whoever implements {@link CatalogIndex}. */
public abstract class CatalogIndexContract extends CatalogStory {

  private static final IdRange EVERYTHING = new IdRange(0, Integer.MAX_VALUE);

  /** The index of the store that {@link #fixture} made last. */
  protected abstract CatalogIndex index();

  @Test
  void listsNothingAtFirst() {
    assertThat(index().works(EVERYTHING, 10)).isEmpty();
    assertThat(index().newest(10)).isEmpty();
    assertThat(index().last()).isEmpty();
  }

  @Test
  void listsWhatIsKnownOfAWork() {
    var dunes = create(visible("Dunes").caption("Morning."));

    var picture = media.find(photograph()).orElseThrow().picture();
    assertThat(index().works(EVERYTHING, 10)).containsExactly(new IndexedArtwork(dunes.id(), dunes.content().slug(),
        "Dunes", "Morning.", dunes.revision(), picture));
    assertThat(index().newest(10)).isEqualTo(index().works(EVERYTHING, 10));
  }

  @Test
  void listsVisibleWorksOnly() {
    var dunes = createVisible("Dunes");
    create(visible("Draft").status(ArtworkStatus.DRAFT));

    assertThat(index().works(EVERYTHING, 10)).extracting(IndexedArtwork::id).containsExactly(dunes.id());
    assertThat(index().newest(10)).extracting(IndexedArtwork::id).containsExactly(dunes.id());
    assertThat(index().last()).contains(dunes.id());
  }

  @Test
  void isWalkedInStepsWithoutAGap() {
    for (int number = 1; number <= 7; number++)
      createVisible("Work " + number);

    var seen = new ArrayList<IndexedArtwork>();
    var range = EVERYTHING;
    for (var step = index().works(range, 3); !step.isEmpty(); step = index().works(range, 3)) {
      assertThat(step).hasSizeLessThanOrEqualTo(3);
      seen.addAll(step);
      range = range.behind(step.getLast().id());
    }

    assertThat(seen).extracting(IndexedArtwork::title).containsExactly("Work 1", "Work 2", "Work 3", "Work 4", "Work 5",
        "Work 6", "Work 7");
  }

  @Test
  void keepsToItsRange() {
    var first = createVisible("One");
    var second = createVisible("Two");
    createVisible("Three");

    assertThat(index().works(new IdRange(first.id().value(), second.id().value()), 10))
        .extracting(IndexedArtwork::title).containsExactly("Two");
  }

  @Test
  void listsTheNewestFirst() {
    createVisible("Old");
    clock.advance(Duration.ofDays(1));
    createVisible("New");

    assertThat(index().newest(1)).extracting(IndexedArtwork::title).containsExactly("New");
  }
}

package com.joelschaeffer.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

  @ParameterizedTest
  @CsvSource({"0, 10, 1", "1, 10, 1", "10, 10, 1", "11, 10, 2", "3, 1, 3", "2000000000, 1, 2000000000"})
  void countsPages(long total, int size, int pages) {
    assertThat(new Page<>(List.of(), total, 1, size).pages()).isEqualTo(pages);
  }

  @Test
  void knowsItsNeighbours() {
    var first = new Page<>(List.of("a"), 3, 1, 1);
    var middle = new Page<>(List.of("b"), 3, 2, 1);
    var last = new Page<>(List.of("c"), 3, 3, 1);

    assertThat(List.of(first, middle, last)).extracting(Page::hasPrevious).containsExactly(false, true, true);
    assertThat(List.of(first, middle, last)).extracting(Page::hasNext).containsExactly(true, true, false);
  }

  @Test
  void hasNoNextPastTheEnd() {
    var past = new Page<>(List.of(), 3, 9, 1);

    assertThat(past.hasNext()).isFalse();
    assertThat(past.hasPrevious()).isTrue();
  }

  @Test
  void keepsItsOwnList() {
    var items = new ArrayList<>(List.of("a"));
    var page = new Page<>(items, 1, 1, 1);

    items.clear();

    assertThat(page.items()).containsExactly("a");
  }

  @Test
  void refusesNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Page<>(List.of(), -1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Page<>(List.of(), 0, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Page<>(List.of(), 0, 1, 0));
  }

  @Test
  void asksForPagesWithinBounds() {
    assertThat(PageRequest.first(24)).isEqualTo(new PageRequest(1, 24));
    assertThat(new PageRequest(1, PageRequest.MAX_SIZE).size()).isEqualTo(1_000);
    assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(1, 1_001));
  }

  @Test
  void asksForWhatIsBehindACursor() {
    var behind = PageRequest.after(new Cursor("x"), 24);

    assertThat(behind.offset()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(2, 24, behind.cursor()));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(0, 24, Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Cursor(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Cursor("x".repeat(Cursor.MAX_LENGTH + 1)));
  }

  @Test
  void followsItsCursorWhereNobodyCountsPages() {
    var middle = new Page<>(List.of("b"), 3, 0, 1, Optional.of(new Cursor("x")));
    var last = new Page<>(List.of("c"), 3, 0, 1);

    assertThat(List.of(middle, last)).extracting(Page::hasNext).containsExactly(true, false);
    assertThat(List.of(middle, last)).extracting(Page::hasPrevious).containsExactly(true, true);
  }

  @Test
  void skipsWhatIsOnEarlierPages() {
    assertThat(PageRequest.first(24).offset()).isZero();
    assertThat(new PageRequest(3, 24).offset()).isEqualTo(48);
    assertThat(new PageRequest(Integer.MAX_VALUE, 1_000).offset()).isEqualTo(2_147_483_646_000L);
  }
}

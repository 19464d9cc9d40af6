package com.joelschaeffer.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RevisionTest {

  @Test
  void countsAndKeepsItsBeginning() {
    var clock = new MutableClock();
    var first = Revision.first(clock.instant());

    var second = first.next(clock.advance(Duration.ofHours(3)));

    assertThat(first).isEqualTo(new Revision(1, MutableClock.START, MutableClock.START));
    assertThat(second).isEqualTo(new Revision(2, MutableClock.START, MutableClock.START.plus(Duration.ofHours(3))));
  }

  @Test
  void beginsAtOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Revision(0, MutableClock.START, MutableClock.START));
  }
}

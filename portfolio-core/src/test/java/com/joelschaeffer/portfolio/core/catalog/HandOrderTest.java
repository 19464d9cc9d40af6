package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandOrderTest {

  @Nested
  class OfManyInsertions {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_260_301})
    void staysSortedAndShortWhereverThingsGo(long seed) {
      var random = new Random(seed);

      var order = inserted(3_000, size -> switch (random.nextInt(4)) {
        case 0 -> 0;
        case 1 -> size;
        default -> random.nextInt(size + 1);
      });

      assertStrictlySorted(order);
      assertThat(longest(order)).isLessThanOrEqualTo(12);
    }

    @Test
    void growsWithTheLogarithmAtTheEnd() {
      var order = inserted(10_000, size -> size);

      assertStrictlySorted(order);
      assertThat(longest(order)).isLessThanOrEqualTo(5);
    }

    @Test
    void growsWithTheLogarithmAtTheBeginning() {
      var order = inserted(10_000, size -> 0);

      assertStrictlySorted(order);
      assertThat(longest(order)).isLessThanOrEqualTo(5);
    }

    @Test
    void holdsHundredsAtOnePlace() {
      var behindTheFirst = inserted(900, size -> Math.min(1, size));
      var beforeTheLast = inserted(900, size -> Math.max(0, size - 1));

      assertStrictlySorted(behindTheFirst);
      assertStrictlySorted(beforeTheLast);
      assertThat(longest(behindTheFirst)).isLessThan(200);
    }

    private List<HandOrder> inserted(int count, IntUnaryOperator place) {
      var order = new ArrayList<HandOrder>();
      for (int i = 0; i < count; i++) {
        var index = place.applyAsInt(order.size());
        var lower = index == 0 ? Optional.<HandOrder>empty() : Optional.of(order.get(index - 1));
        var upper = index == order.size() ? Optional.<HandOrder>empty() : Optional.of(order.get(index));
        order.add(index, HandOrder.between(lower, upper));
      }
      return order;
    }

    private void assertStrictlySorted(List<HandOrder> order) {
      for (int i = 1; i < order.size(); i++)
        assertThat(order.get(i)).isGreaterThan(order.get(i - 1));
    }

    private int longest(List<HandOrder> order) {
      return order.stream().mapToInt(place -> place.rank().length()).max().orElseThrow();
    }
  }

  @Test
  void beginsInTheMiddle() {
    assertThat(HandOrder.between(Optional.empty(), Optional.empty())).isEqualTo(new HandOrder("a0"));
  }

  @ParameterizedTest
  @CsvSource({"a0, a1", "az, b00", "Zz, a0", "Yzz, Z0", "a0V, a1", "b0z, b10", "zzzzzzzzzzzzzzzzzzzzzzzzzzy, "
      + "zzzzzzzzzzzzzzzzzzzzzzzzzzz"})
  void followsTheLast(String last, String next) {
    assertThat(HandOrder.between(place(last), Optional.empty())).isEqualTo(new HandOrder(next));
  }

  @ParameterizedTest
  @CsvSource({"a1, a0", "a0, Zz", "b00, az", "Z0, Yzz", "a0V, a0", "a01, a0"})
  void precedesTheFirst(String first, String previous) {
    assertThat(HandOrder.between(Optional.empty(), place(first))).isEqualTo(new HandOrder(previous));
  }

  @ParameterizedTest
  @CsvSource({"a0, a1", "a0, a2", "a0, a01", "a0, a001", "a0V, a1", "a0z, a1", "a0zzz, a1", "Zz, a0", "a0V, a0W",
    "a0V, a0V1", "a0V, a0VV", "az, b00", "Zz, b00", "A00000000000000000000000000, a0",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzz, zzzzzzzzzzzzzzzzzzzzzzzzzzz1"})
  void fitsBetweenAnyTwo(String lower, String upper) {
    var between = HandOrder.between(place(lower), place(upper));

    assertThat(between).isGreaterThan(new HandOrder(lower)).isLessThan(new HandOrder(upper));
  }

  @ParameterizedTest
  @CsvSource({"a1, a0", "a0, a0", "a0V, a0", "b00, az"})
  void refusesTheWrongWayRound(String lower, String upper) {
    assertThatIllegalArgumentException().isThrownBy(() -> HandOrder.between(place(lower), place(upper)))
        .withMessageContaining("is not before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "b0", "0a", "-", "a0 ", "a0-", "aä", "a00", "a0V0", "Y0", "z0", "a0\n"})
  void refusesWhatIsNoRank(String rank) {
    assertThatIllegalArgumentException().isThrownBy(() -> new HandOrder(rank));
  }

  @Test
  void refusesARankOfMoreThan200Letters() {
    assertThat(new HandOrder("a0" + "z".repeat(198)).rank()).hasSize(200);
    assertThatIllegalArgumentException().isThrownBy(() -> new HandOrder("a0" + "z".repeat(199)));
  }

  @Test
  void endsAtTheExtremes() {
    var last = place("z".repeat(27));
    var first = place("A" + "0".repeat(26));

    assertThatIllegalArgumentException().isThrownBy(() -> HandOrder.between(last, Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> HandOrder.between(Optional.empty(), first));
  }

  private static Optional<HandOrder> place(String rank) {
    return Optional.of(new HandOrder(rank));
  }
}

package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaginationTest {

  @Test
  void isEmptyForOnePage() {
    var pagination = pagination(1, 1);

    assertThat(pagination.numbers()).isEmpty();
    assertThat(pagination.next()).isEmpty();
    assertThat(pagination.previous()).isEmpty();
  }

  @Test
  void leavesOutWhatIsFarAway() {
    assertThat(numbers(pagination(1, 3))).isEqualTo("[1] 2 3");
    assertThat(numbers(pagination(1, 20))).isEqualTo("[1] 2 3 … 20");
    assertThat(numbers(pagination(10, 20))).isEqualTo("1 … 8 9 [10] 11 12 … 20");
    assertThat(numbers(pagination(20, 20))).isEqualTo("1 … 18 19 [20]");
  }

  @Test
  void isAsQuickForVeryManyPages() {
    assertThat(numbers(pagination(2, Integer.MAX_VALUE))).isEqualTo("1 [2] 3 4 … 2147483647");
    assertThat(numbers(pagination(2, 2))).isEqualTo("1 [2]");
  }

  @Test
  void leadsOneStepEitherWay() {
    assertThat(pagination(2, 3).previous()).contains("/1");
    assertThat(pagination(2, 3).next()).contains("/3");
    assertThat(pagination(3, 3).next()).isEmpty();
  }

  private static Pagination pagination(int current, int pages) {
    return Pagination.of(current, pages, number -> "/" + number);
  }

  private static String numbers(Pagination pagination) {
    return pagination.numbers().stream().map(link -> (link.afterGap() ? "… " : "")
        + (link.current() ? "[" + link.number() + "]" : link.number())).collect(Collectors.joining(" "));
  }
}

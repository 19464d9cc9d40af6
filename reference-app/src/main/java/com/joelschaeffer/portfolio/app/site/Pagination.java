package com.joelschaeffer.portfolio.app.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * The way to the other pages of a list.
 *
 * @param previous empty on the first page
 * @param next     empty on the last page
 * @param numbers  the first, the last and those around this one, ascending; empty when there is one page only
 */
public record Pagination(Optional<String> previous, Optional<String> next, List<PageLink> numbers) {

  /** So many pages on either side of this one have a link. */
  private static final int AROUND = 2;

  /**
   * One page's link.
   *
   * @param afterGap whether pages before it are left out
   */
  public record PageLink(int number, String url, boolean current, boolean afterGap) {}

  /**
   * @param current where one is, from 1
   * @param pages   how many there are
   * @param url     the address of a page
   */
  static Pagination of(int current, int pages, IntFunction<String> url) {
    if (pages <= 1) return new Pagination(Optional.empty(), Optional.empty(), List.of());
    var numbers = new ArrayList<PageLink>();
    for (int number : shown(current, pages)) {
      var afterGap = !numbers.isEmpty() && numbers.getLast().number() != number - 1;
      numbers.add(new PageLink(number, url.apply(number), number == current, afterGap));
    }
    return new Pagination(current > 1 ? Optional.of(url.apply(current - 1)) : Optional.empty(),
        current < pages ? Optional.of(url.apply(current + 1)) : Optional.empty(), numbers);
  }

  private static SortedSet<Integer> shown(int current, int pages) {
    var shown = new TreeSet<>(List.of(1, pages));
    for (int number = Math.max(1, current - AROUND); number <= Math.min(pages, current + AROUND); number++)
      shown.add(number);
    return shown;
  }
}

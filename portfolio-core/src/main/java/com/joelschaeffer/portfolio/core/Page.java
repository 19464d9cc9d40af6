package com.joelschaeffer.portfolio.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a longer list.
 *
 * @param items      what is on this page, in order; empty past the end
 * @param total      how many there are on all pages
 * @param number     this page's number, from 1; 0 when it was asked for by a cursor
 * @param size       how many fit on a page, from 1
 * @param nextCursor leads to the page behind this one, which may turn out to be empty; absent at the end of the list, and where a
 *                   list has numbered pages only
 */
public record Page<T>(List<T> items, long total, int number, int size, Optional<Cursor> nextCursor) {

  public Page {
    items = List.copyOf(items);
    if (total < 0) throw new IllegalArgumentException("total < 0: " + total);
    if (number < 0) throw new IllegalArgumentException("number < 0: " + number);
    if (size < 1) throw new IllegalArgumentException("size < 1: " + size);
    Objects.requireNonNull(nextCursor, "nextCursor");
  }

  /** A page that leads on by its number only. */
  public Page(List<T> items, long total, int number, int size) {
    this(items, total, number, size, Optional.empty());
  }

  /** How many pages there are; 1 for an empty list, as there is always a first page to show. */
  public int pages() {
    return Math.toIntExact(Math.max(1, Math.ceilDiv(total, size)));
  }

  /** Whether a page follows this one. */
  public boolean hasNext() {
    return number == 0 ? nextCursor.isPresent() : number < pages();
  }

  /** Whether a page precedes this one. */
  public boolean hasPrevious() {
    return number != 1;
  }
}

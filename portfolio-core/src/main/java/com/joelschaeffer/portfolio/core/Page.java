package com.joelschaeffer.portfolio.core;

import java.util.List;

/**
 * One numbered page of a longer list.
 *
 * @param items  what is on this page, in order; empty past the end
 * @param total  how many there are on all pages
 * @param number this page's number, from 1
 * @param size   how many fit on a page, from 1
 */
public record Page<T>(List<T> items, long total, int number, int size) {

  public Page {
    items = List.copyOf(items);
    if (total < 0) throw new IllegalArgumentException("total < 0: " + total);
    if (number < 1) throw new IllegalArgumentException("number < 1: " + number);
    if (size < 1) throw new IllegalArgumentException("size < 1: " + size);
  }

  /** How many pages there are; 1 for an empty list, as there is always a first page to show. */
  public int pages() {
    return Math.toIntExact(Math.max(1, Math.ceilDiv(total, size)));
  }

  /** Whether a page follows this one. */
  public boolean hasNext() {
    return number < pages();
  }

  /** Whether a page precedes this one. */
  public boolean hasPrevious() {
    return number > 1;
  }
}

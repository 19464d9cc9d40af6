package com.joelschaeffer.portfolio.core;

/**
 * Which page of a list is wanted.
 *
 * @param number from 1
 * @param size   items on a page, 1 to {@value #MAX_SIZE}
 */
public record PageRequest(int number, int size) {

  /** Most items on one page. */
  public static final int MAX_SIZE = 1_000;

  public PageRequest {
    if (number < 1) throw new IllegalArgumentException("number < 1: " + number);
    if (size < 1 || size > MAX_SIZE) throw new IllegalArgumentException("size not in 1.." + MAX_SIZE + ": " + size);
  }

  /** The first page. */
  public static PageRequest first(int size) {
    return new PageRequest(1, size);
  }

  /** How many items come before this page. */
  public long offset() {
    return (number - 1L) * size;
  }
}

package com.joelschaeffer.portfolio.core;

import java.util.Objects;
import java.util.Optional;

/**
 * Which page of a list is wanted: the one of a number, or the one behind a cursor. A number costs the more the higher it is, and what
 * is added or removed meanwhile shifts it; a cursor does neither, so whoever walks a whole list follows {@link Page#nextCursor}.
 *
 * @param number from 1; 0 behind a cursor, where nobody counts pages
 * @param size   items on a page, 1 to {@value #MAX_SIZE}
 * @param cursor behind which the page begins
 */
public record PageRequest(int number, int size, Optional<Cursor> cursor) {

  /** Most items on one page. */
  public static final int MAX_SIZE = 1_000;

  public PageRequest {
    if (cursor.isPresent() ? number != 0 : number < 1)
      throw new IllegalArgumentException("number " + number + (cursor.isPresent() ? " and a cursor" : ""));
    if (size < 1 || size > MAX_SIZE) throw new IllegalArgumentException("size not in 1.." + MAX_SIZE + ": " + size);
    Objects.requireNonNull(cursor, "cursor");
  }

  /** The page of a number, from 1. */
  public PageRequest(int number, int size) {
    this(number, size, Optional.empty());
  }

  /** The first page. */
  public static PageRequest first(int size) {
    return new PageRequest(1, size);
  }

  /** The page behind the one that {@code cursor} came with. */
  public static PageRequest after(Cursor cursor, int size) {
    return new PageRequest(0, size, Optional.of(cursor));
  }

  /** How many items come before this page, counted from its cursor if it has one. */
  public long offset() {
    return cursor.isPresent() ? 0 : (number - 1L) * size;
  }
}

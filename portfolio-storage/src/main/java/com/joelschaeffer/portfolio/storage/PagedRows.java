package com.joelschaeffer.portfolio.storage;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that are read page by page, each page behind the last row of the one before it. */
final class PagedRows<T> implements Iterator<T> {

  private final Function<T, List<T>> pageAfter;
  private Iterator<T> page;
  private @Nullable T last;

  PagedRows(List<T> firstPage, Function<T, List<T>> pageAfter) {
    this.pageAfter = pageAfter;
    page = firstPage.iterator();
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && last != null) {
      page = pageAfter.apply(last).iterator();
      last = null;
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) throw new NoSuchElementException();
    var row = page.next();
    last = row;
    return row;
  }
}

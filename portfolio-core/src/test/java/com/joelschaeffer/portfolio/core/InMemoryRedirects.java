package com.joelschaeffer.portfolio.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses that things of one kind had before. Not thread-safe. */
public final class InMemoryRedirects<I> {

  private final Map<Slug, I> left = new HashMap<>();

  /** Something new is at this address. */
  public void take(Slug slug) {
    left.remove(slug);
  }

  /** A thing went from one address to another, which may be the same. */
  public void move(I id, Slug from, Slug to) {
    left.put(from, id);
    left.remove(to);
  }

  /** Which thing was at this address last. */
  public Optional<I> find(Slug former) {
    return Optional.ofNullable(left.get(former));
  }
}

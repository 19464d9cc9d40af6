package com.joelschaeffer.portfolio.app.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something read from the catalogue, and kept until the catalogue changes. Thread-safe. */
public final class Kept<T> {

  private final CatalogVersion version;
  private final Supplier<T> source;
  private volatile @Nullable Copy<T> copy;

  private record Copy<T>(T value, long version) {}

  /** @param source reads it; may be asked by several threads at once */
  public Kept(CatalogVersion version, Supplier<T> source) {
    this.version = version;
    this.source = source;
  }

  /** It, as it is now. */
  public T get() {
    var known = copy;
    if (known != null && version.isCurrent(known.version)) return known.value;
    var before = version.current();
    var value = source.get();
    copy = new Copy<>(value, before);
    return value;
  }

  /** It, as it was when it was last read, else {@code otherwise}; for when the catalogue may be out of reach. */
  public T lastOr(T otherwise) {
    var known = copy;
    return known == null ? otherwise : known.value;
  }
}

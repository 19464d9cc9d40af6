package com.joelschaeffer.portfolio.storage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks two sequences that are sorted by the same keys side by side, holding no more than what both have of one key. */
final class SortedMerge<L, R> {

  private final Side<L> left;
  private final Side<R> right;

  private SortedMerge(Side<L> left, Side<R> right) {
    this.left = left;
    this.right = right;
  }

  /** What both sides have of a key; one of them may have nothing. */
  record Pair<L, R>(String key, List<L> left, List<R> right) {}

  static <L, R> SortedMerge<L, R> of(Iterator<L> left, Function<L, String> leftKey, Iterator<R> right,
      Function<R, String> rightKey) {
    return new SortedMerge<>(new Side<>(left, leftKey), new Side<>(right, rightKey));
  }

  /** Gives each key once, in their order. */
  void forEach(Consumer<Pair<L, R>> consumer) {
    for (var key = smaller(left.key(), right.key()); key != null; key = smaller(left.key(), right.key()))
      consumer.accept(new Pair<>(key, left.take(key), right.take(key)));
  }

  private static @Nullable String smaller(@Nullable String one, @Nullable String other) {
    if (one == null) return other;
    return other == null || one.compareTo(other) < 0 ? one : other;
  }

  private static final class Side<T> {

    private final Iterator<T> rest;
    private final Function<T, String> keyOf;
    private @Nullable T next;

    Side(Iterator<T> rest, Function<T, String> keyOf) {
      this.rest = rest;
      this.keyOf = keyOf;
      advance();
    }

    @Nullable
    String key() {
      return next == null ? null : keyOf.apply(next);
    }

    List<T> take(String key) {
      var taken = new ArrayList<T>();
      for (var first = next; first != null && keyOf.apply(first).equals(key); first = advance())
        taken.add(first);
      return taken;
    }

    private @Nullable T advance() {
      next = rest.hasNext() ? rest.next() : null;
      return next;
    }
  }
}

package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.catalog.ArtworkId;
import com.joelschaeffer.portfolio.core.catalog.HandOrder;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import java.util.ArrayList;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The one hand order of all works. Whoever changes it holds its lock, so that two never find the same gap. */
final class HandOrderColumn {

  /** A rank longer than this (some 200 works put into one gap, one behind the other) has all works numbered anew. */
  private static final int LONG_RANK = 40;

  private static final String LOCK = "select pg_advisory_xact_lock(:key)";

  private static final String FIRST = "select a._order from catalogue.artworks a order by a._order limit 1";

  private static final String LAST = "select a._order from catalogue.artworks a order by a._order desc limit 1";

  private static final String RANK = "select a._order from catalogue.artworks a where a.id = :id";

  private static final String LAST_BEFORE = """
    select a._order
    from catalogue.artworks a
    where a._order < :upper and a.id <> :id
    order by a._order desc
    limit 1
    """;

  private static final String LAST_BUT = """
    select a._order
    from catalogue.artworks a
    where a.id <> :id
    order by a._order desc
    limit 1
    """;

  private static final String ALL_IN_ORDER = "select a.id from catalogue.artworks a order by a._order";

  private static final String NUMBER_ANEW = """
    update catalogue.artworks a
    set _order = n.rank
    from unnest(:ids, :ranks) n (id, rank)
    where a.id = n.id
    """;

  private final Handle handle;

  /** Waits for whoever is changing the order, until the transaction ends. */
  HandOrderColumn(Handle handle, long lock) {
    this.handle = handle;
    handle.createQuery(LOCK).bind("key", lock).mapToMap().one();
  }

  /** A place for a new work. */
  HandOrder placeFor(Placement placement) {
    return switch (placement) {
      case FIRST -> HandOrder.between(Optional.empty(), rank(FIRST));
      case LAST -> HandOrder.between(rank(LAST), Optional.empty());
    };
  }

  /** A place directly before another work, or at the end; the work's own one when it stands there already. */
  HandOrder placeFor(ArtworkId moved, HandOrder current, Optional<ArtworkId> before) {
    var upper = before.map(this::rankOf);
    var lower = upper.isPresent() ? lastBefore(upper.get(), moved) : lastBut(moved);
    if (isBetween(lower, current, upper)) return current;
    var place = HandOrder.between(lower, upper);
    if (place.rank().length() <= LONG_RANK) return place;
    numberAnew();
    return placeFor(moved, rankOf(moved), before);
  }

  private void numberAnew() {
    var ids = handle.createQuery(ALL_IN_ORDER).mapTo(Integer.class).list();
    var ranks = new ArrayList<String>(ids.size());
    Optional<HandOrder> last = Optional.empty();
    for (int i = 0; i < ids.size(); i++) {
      var next = HandOrder.between(last, Optional.empty());
      ranks.add(next.rank());
      last = Optional.of(next);
    }
    handle.createUpdate(NUMBER_ANEW).bind("ids", Columns.ints(ids)).bind("ranks", Columns.texts(ranks)).execute();
  }

  private HandOrder rankOf(ArtworkId id) {
    return handle.createQuery(RANK).bind("id", id.value()).mapTo(String.class).findOne().map(HandOrder::new)
        .orElseThrow(() -> StaleWrite.notFound(StaleWrite.Table.ARTWORKS, id.value()));
  }

  private Optional<HandOrder> lastBefore(HandOrder upper, ArtworkId moved) {
    return handle.createQuery(LAST_BEFORE).bind("upper", upper.rank()).bind("id", moved.value()).mapTo(String.class)
        .findOne()
        .map(HandOrder::new);
  }

  private Optional<HandOrder> lastBut(ArtworkId moved) {
    return handle.createQuery(LAST_BUT).bind("id", moved.value()).mapTo(String.class).findOne().map(HandOrder::new);
  }

  private Optional<HandOrder> rank(String query) {
    return handle.createQuery(query).mapTo(String.class).findOne().map(HandOrder::new);
  }

  private static boolean isBetween(Optional<HandOrder> lower, HandOrder rank, Optional<HandOrder> upper) {
    return lower.stream().allMatch(other -> other.compareTo(rank) < 0)
        && upper.stream().allMatch(other -> rank.compareTo(other) < 0);
  }
}

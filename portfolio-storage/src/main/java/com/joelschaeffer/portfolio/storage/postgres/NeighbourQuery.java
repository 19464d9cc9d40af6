package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.ArtworkLink;
import com.joelschaeffer.portfolio.core.catalog.Neighbours;
import java.util.EnumMap;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The one statement that finds the works beside one: a step down and a step up the index of its series, or of all works. */
final class NeighbourQuery {

  static final String AMONG_ALL = sql("");
  static final String IN_SERIES = sql("and a.category_id = :category");

  private enum Side {
    PREVIOUS, NEXT
  }

  private NeighbourQuery() {}

  static Neighbours find(Handle handle, Artwork artwork) {
    var category = artwork.content().category();
    var query = handle.createQuery(category.isPresent() ? IN_SERIES : AMONG_ALL).bind("order", artwork.order().rank());
    category.ifPresent(id -> query.bind("category", id.value()));
    var found = query.reduceRows(new EnumMap<Side, ArtworkLink>(Side.class), (sides, row) -> {
      sides.put(Side.valueOf(row.getColumn("side", String.class)), new ArtworkLink(
          new Slug(row.getColumn("slug", String.class)), row.getColumn("title", String.class)));
      return sides;
    });
    return new Neighbours(Optional.ofNullable(found.get(Side.PREVIOUS)), Optional.ofNullable(found.get(Side.NEXT)));
  }

  private static String sql(String where) {
    return """
      (select 'PREVIOUS' as side, a.slug, a.title
      from catalogue.artworks a
      where a.visible {where} and a._order < :order
      order by a._order desc
      limit 1)
      union all
      (select 'NEXT', a.slug, a.title
      from catalogue.artworks a
      where a.visible {where} and a._order > :order
      order by a._order
      limit 1)
      """.replace("{where}", where);
  }
}

package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.CategoryId;
import java.util.Map;

/**
 * The one statement of a list: a page of works, found by the partial index of its filter before their photographs are joined, and
 * in each row how many works there are on all pages. Only constant parts are put together here; every value is a parameter.
 *
 * @param sql    with the parameters {@code limit} and {@code offset}
 * @param values the other parameters
 */
record ArtworkListQuery(String sql, Map<String, Object> values) {

  static ArtworkListQuery of(ArtworkFilter filter) {
    var where = new StringBuilder("a.visible");
    if (filter.category().isPresent()) where.append(" and a.category_id = :category");
    if (filter.featured()) where.append(" and a.featured");
    if (filter.forSale()) where.append(" and a.for_sale");
    var count = conditions(filter) <= 1 ? keptCount() : exactCount(where);
    return new ArtworkListQuery(switch (filter.sort()) {
      case BY_HAND -> list(count, where, "%s._order");
      case NEWEST -> list(count, where, "%1$s.created_at desc, %1$s.id desc");
    }, values(filter));
  }

  private static String list(String count, CharSequence where, String order) {
    return """
      select t.total, p.id, p.slug, p.title, p.year, p.for_sale, %s
      from (select %s as total) t
      left join (
        select a.id, a.slug, a.title, a.year, a.for_sale, a.main_image_id, a._order, a.created_at
        from catalogue.artworks a
        where %s
        order by %s
        limit :limit offset :offset) p on true
      left join catalogue.media m on m.id = p.main_image_id
      order by %s
      """.formatted(MediaRows.PICTURE, count, where, order.formatted("a"), order.formatted("p"));
  }

  /** For a filter of one condition or none: one row, by primary key. */
  private static String keptCount() {
    return "coalesce((select n.artworks from catalogue.catalog_counts n where n.facet = :facet and n.value = :value), 0)";
  }

  private static String exactCount(CharSequence where) {
    return "(select count(*) from catalogue.artworks a where %s)".formatted(where);
  }

  private static int conditions(ArtworkFilter filter) {
    return (filter.category().isPresent() ? 1 : 0) + (filter.featured() ? 1 : 0) + (filter.forSale() ? 1 : 0);
  }

  private static Map<String, Object> values(ArtworkFilter filter) {
    var category = filter.category().map(CategoryId::value);
    if (conditions(filter) > 1) return category.<Map<String, Object>>map(id -> Map.of("category", id)).orElse(Map.of());
    if (category.isPresent())
      return Map.of("category", category.get(), "facet", "category", "value", category.get().toString());
    if (filter.featured()) return Map.of("facet", "featured", "value", "true");
    if (filter.forSale()) return Map.of("facet", "for_sale", "value", "true");
    return Map.of("facet", "visible", "value", "");
  }
}

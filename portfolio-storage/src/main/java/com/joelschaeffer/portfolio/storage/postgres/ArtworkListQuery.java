package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.CategoryId;
import java.util.HashMap;
import java.util.Map;

/**
 * The one statement of a list: a page of works, found by the partial index of its filter before their photographs are joined, and
 * in each row how many works there are on all pages. Only constant parts are put together here; every value is a parameter, except
 * the size of the page, a number from 1 to 1,000: written out it lets the database keep its plan, while for an unknown limit it
 * plans for a tenth of all works, at each call anew (measured at 20,000 works: 0.25 instead of 0.9 ms for the first page).
 */
record ArtworkListQuery(String sql, Map<String, Object> values) {

  static ArtworkListQuery of(ArtworkFilter filter, PageRequest page) {
    var where = new StringBuilder("a.visible");
    if (filter.category().isPresent()) where.append(" and a.category_id = :category");
    if (filter.featured()) where.append(" and a.featured");
    if (filter.forSale()) where.append(" and a.for_sale");
    var count = conditions(filter) <= 1 ? keptCount() : exactCount(where.toString());
    var limit = page.offset() == 0 ? "limit " + page.size() : "limit " + page.size() + " offset :offset";
    var values = new HashMap<>(values(filter));
    if (page.offset() > 0) values.put("offset", page.offset());
    page.cursor().ifPresent(cursor -> {
      where.append(" and ").append(ArtworkCursors.condition(filter.sort()));
      values.putAll(ArtworkCursors.values(filter.sort(), cursor));
    });
    return new ArtworkListQuery(switch (filter.sort()) {
      case BY_HAND -> list(new Selection(count, where, limit), "%s._order");
      case NEWEST -> list(new Selection(count, where, limit), "%1$s.created_at desc, %1$s.id desc");
    }, values);
  }

  private record Selection(String count, CharSequence where, String limit) {}

  private static String list(Selection selection, String order) {
    return """
      select t.total, p.id, p.slug, p.title, p.year, p.for_sale, p._order, p.created_at, %s
      from (select %s as total) t
      left join (
        select a.id, a.slug, a.title, a.year, a.for_sale, a.main_image_id, a._order, a.created_at
        from catalogue.artworks a
        where %s
        order by %s
        %s) p on true
      left join catalogue.media m on m.id = p.main_image_id
      order by %s
      """.formatted(MediaRows.PICTURE, selection.count, selection.where, order.formatted("a"), selection.limit,
        order.formatted("p"));
  }

  /** For a filter of one condition or none: one row, by primary key. */
  private static String keptCount() {
    return "coalesce((select n.artworks from catalogue.catalog_counts n where n.facet = :facet and n.value = :value), 0)";
  }

  private static String exactCount(String where) {
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

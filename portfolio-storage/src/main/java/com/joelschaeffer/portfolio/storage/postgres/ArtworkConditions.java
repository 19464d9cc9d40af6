package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.CategoryId;
import com.joelschaeffer.portfolio.core.media.Orientation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a filter but its search, as SQL about {@code artworks a}: constant texts, of which every value is a parameter.
 *
 * @param where  begins with "visible"
 * @param values of the parameters in it
 * @param facets which rows of {@code catalog_counts} count the works of one condition each
 */
record ArtworkConditions(String where, Map<String, Object> values, List<Facet> facets) {

  private static final Facet ALL = new Facet("visible", "");

  /** The key of a count that is kept. */
  record Facet(String facet, String value) {}

  static ArtworkConditions of(ArtworkFilter filter) {
    var where = new StringBuilder("a.visible");
    var values = new HashMap<String, Object>();
    var facets = new ArrayList<Facet>();
    filter.category().map(CategoryId::value).ifPresent(category -> {
      where.append(" and a.category_id = :category");
      values.put("category", category);
      facets.add(new Facet("category", category.toString()));
    });
    if (filter.featured()) {
      where.append(" and a.featured");
      facets.add(new Facet("featured", "true"));
    }
    if (filter.forSale()) {
      where.append(" and a.for_sale");
      facets.add(new Facet("for_sale", "true"));
    }
    filter.orientation().map(Orientation::code).ifPresent(orientation -> {
      where.append(" and a.orientation = :orientation");
      values.put("orientation", orientation);
      facets.add(new Facet("orientation", orientation));
    });
    return new ArtworkConditions(where.toString(), values, facets);
  }

  /** Whether their count is kept: that of one condition, or of none. */
  boolean isCounted() {
    return facets.size() <= 1;
  }

  /** The kept count's key. */
  Facet facet() {
    return facets.isEmpty() ? ALL : facets.getFirst();
  }
}

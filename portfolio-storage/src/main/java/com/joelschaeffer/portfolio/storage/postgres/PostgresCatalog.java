package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Cursor;
import com.joelschaeffer.portfolio.core.Page;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.Category;
import com.joelschaeffer.portfolio.core.catalog.CategorySummary;
import com.joelschaeffer.portfolio.core.catalog.ExhibitedArtwork;
import com.joelschaeffer.portfolio.core.catalog.Neighbours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** What visitors see, one statement each. */
final class PostgresCatalog implements Catalog {

  static final String BY_SLUG = "select " + ArtworkRows.ARTWORK + ", " + MediaRows.PICTURE + ", "
      + ArtworkRows.CATEGORY + """
        from catalogue.artworks a
        join catalogue.media m on m.id = a.main_image_id
        left join catalogue.categories c on c.id = a.category_id
        where a.slug = :slug and a.visible
        """;

  static final String CATEGORIES = "select " + ArtworkRows.CATEGORY + ", n.artworks as works, "
      + MediaRows.PICTURE + """
        from catalogue.categories c
        join catalogue.catalog_counts n on n.facet = 'category' and n.value = c.id::text and n.artworks > 0
        left join catalogue.media own on own.id = c.cover_id and own.state = 'ready'
        left join lateral (
          select a.main_image_id
          from catalogue.artworks a
          where a.visible and a.category_id = c.id and own.id is null
          order by a._order
          limit 1) first on true
        join catalogue.media m on m.id = coalesce(own.id, first.main_image_id)
        order by c.name collate "C", c.id
        """;

  private static final String CATEGORY = "select " + ArtworkRows.CATEGORY + """
    from catalogue.categories c
    where c.slug = :slug
    """;

  static final String MOVED = """
    select a.slug
    from catalogue.slug_redirects r
    join catalogue.artworks a on a.id = r.artwork_id
    where r.kind = 'artwork' and r.slug = :slug and a.visible
    """;

  private static final String MOVED_CATEGORY = """
    select c.slug
    from catalogue.slug_redirects r
    join catalogue.categories c on c.id = r.category_id
    where r.kind = 'category' and r.slug = :slug
    """;

  private final CatalogueSql sql;

  PostgresCatalog(CatalogueSql sql) {
    this.sql = sql;
  }

  @Override
  public Page<ArtworkSummary> list(ArtworkFilter filter, PageRequest page) {
    var query = ArtworkListQuery.of(filter, page);
    return sql.read(handle -> handle.createQuery(query.sql()).bindMap(query.values())
        .scanResultSet((rows, context) -> page(rows.get(), filter, page)));
  }

  @Override
  public Optional<ExhibitedArtwork> findBySlug(Slug slug) {
    return sql.read(
        handle -> handle.createQuery(BY_SLUG).bind("slug", slug.value()).map(PostgresCatalog::exhibited).findOne());
  }

  @Override
  public Optional<Slug> findMoved(Slug former) {
    return sql.readSlug(MOVED, former);
  }

  @Override
  public Neighbours neighbours(Artwork artwork) {
    return sql.read(handle -> NeighbourQuery.find(handle, artwork));
  }

  @Override
  public List<CategorySummary> categories() {
    return sql.read(handle -> handle.createQuery(CATEGORIES)
        .map((row, context) -> new CategorySummary(ArtworkRows.category(row, context), row.getLong("works"),
            MediaRows.picture(row)))
        .list());
  }

  @Override
  public Optional<Category> findCategory(Slug slug) {
    return sql
        .read(handle -> handle.createQuery(CATEGORY).bind("slug", slug.value()).map(ArtworkRows::category).findOne());
  }

  @Override
  public Optional<Slug> findMovedCategory(Slug former) {
    return sql.readSlug(MOVED_CATEGORY, former);
  }

  /** Past the end there is one row, of nothing but the total. */
  private static Page<ArtworkSummary> page(ResultSet row, ArtworkFilter filter, PageRequest page) throws SQLException {
    var works = new ArrayList<ArtworkSummary>(page.size());
    var total = 0L;
    var next = Optional.<Cursor>empty();
    while (row.next()) {
      total = row.getLong("total");
      if (row.getObject("id") != null) works.add(ArtworkRows.summary(row));
      if (works.size() == page.size() && page.offset() + page.size() < total && filter.search().isEmpty())
        next = Optional.of(ArtworkCursors.after(filter.sort(), row));
    }
    return new Page<>(works, total, page.number(), page.size(), next);
  }

  private static ExhibitedArtwork exhibited(ResultSet row, StatementContext context) throws SQLException {
    var inCategory = row.getObject("category_key") != null;
    return new ExhibitedArtwork(ArtworkRows.artwork(row, context), MediaRows.picture(row),
        inCategory ? Optional.of(ArtworkRows.category(row, context)) : Optional.empty());
  }
}

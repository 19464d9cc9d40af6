package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.ArtworkId;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex;
import com.joelschaeffer.portfolio.core.catalog.IndexedArtwork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Walks the visible works by primary key; the newest by the index of that order. */
final class PostgresCatalogIndex implements CatalogIndex {

  private static final String WORK = "select a.id, a.slug, a.title, a.caption, a.version, a.created_at, a.updated_at, "
      + MediaRows.PICTURE + """
        from catalogue.artworks a
        join catalogue.media m on m.id = a.main_image_id
        where a.visible
        """;

  static final String RANGE = WORK + """
    and a.id > :after and a.id <= :last
    order by a.id
    limit :limit
    """;

  static final String NEWEST = WORK + """
    order by a.created_at desc, a.id desc
    limit :limit
    """;

  static final String LAST = """
    select a.id
    from catalogue.artworks a
    where a.visible
    order by a.id desc
    limit 1
    """;

  private final CatalogueSql sql;

  PostgresCatalogIndex(CatalogueSql sql) {
    this.sql = sql;
  }

  @Override
  public List<IndexedArtwork> works(IdRange range, int limit) {
    return sql.read(handle -> handle.createQuery(RANGE).bind("after", range.after()).bind("last", range.last())
        .bind("limit", limit).map(PostgresCatalogIndex::work).list());
  }

  @Override
  public Optional<ArtworkId> last() {
    return sql.read(handle -> handle.createQuery(LAST).mapTo(Integer.class).findOne()).map(ArtworkId::new);
  }

  @Override
  public List<IndexedArtwork> newest(int limit) {
    return sql.read(
        handle -> handle.createQuery(NEWEST).bind("limit", limit).map(PostgresCatalogIndex::work).list());
  }

  private static IndexedArtwork work(ResultSet row, StatementContext context) throws SQLException {
    return new IndexedArtwork(new ArtworkId(row.getInt("id")), new Slug(Columns.text(row, "slug")),
        Columns.text(row, "title"), Columns.text(row, "caption"), Columns.revision(row, ""), MediaRows.picture(row));
  }
}

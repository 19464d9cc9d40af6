package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.pages.ContentPage;
import com.joelschaeffer.portfolio.core.pages.ContentPageId;
import com.joelschaeffer.portfolio.core.pages.ContentPageText;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import com.joelschaeffer.portfolio.core.users.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Text pages, a row each. */
final class PostgresContentPages implements ContentPages {

  private static final String PAGE = """
    p.id, p.title, p.slug, p.content, p.version, p.created_at, p.updated_at
    """;

  private static final String BY_SLUG = "select " + PAGE + """
    from catalogue.pages p
    where p.slug = :slug
    """;

  private static final String MOVED = """
    select p.slug
    from catalogue.slug_redirects r
    join catalogue.pages p on p.id = r.page_id
    where r.kind = 'page' and r.slug = :slug
    """;

  private static final String LIST = "select " + PAGE + """
    from catalogue.pages p
    order by p.id
    """;

  private static final String ADD = """
    insert into catalogue.pages as p (title, slug, content, created_at, updated_at)
    values (:title, :slug, :content, :now, :now)
    returning\s""" + PAGE;

  private static final String REPLACE = """
    update catalogue.pages p
    set title = :title, slug = :slug, content = :content, version = p.version + 1, updated_at = :now
    where p.id = :id and p.version = :version
    returning\s""" + PAGE;

  private final CatalogueSql sql;
  private final Clock clock;

  PostgresContentPages(CatalogueSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Optional<ContentPage> findBySlug(Slug slug) {
    return sql.read(
        handle -> handle.createQuery(BY_SLUG).bind("slug", slug.value()).map(PostgresContentPages::page).findOne());
  }

  @Override
  public Optional<Slug> findMoved(Slug former) {
    return sql.readSlug(MOVED, former);
  }

  @Override
  public List<ContentPage> list() {
    return sql.read(handle -> handle.createQuery(LIST).map(PostgresContentPages::page).list());
  }

  @Override
  public ContentPage create(Actor actor, ContentPageText text) {
    actor.require(Permission.WRITE_PAGES);
    return sql.write(handle -> bind(handle.createQuery(ADD), text).map(PostgresContentPages::page).one());
  }

  @Override
  public ContentPage update(Actor actor, ContentPageId id, long version, ContentPageText text) {
    actor.require(Permission.WRITE_PAGES);
    return sql.write(handle -> bind(handle.createQuery(REPLACE), text).bind("id", id.value()).bind("version", version)
        .map(PostgresContentPages::page).findOne()
        .orElseThrow(() -> StaleWrite.explain(handle, StaleWrite.Table.PAGES, id.value())));
  }

  private <S extends SqlStatement<S>> S bind(S statement, ContentPageText text) {
    return statement.bind("title", text.title()).bind("slug", text.slug().value())
        .bind("content", JsonColumn.argument(text.content().toMap())).bind("now", Columns.now(clock));
  }

  private static ContentPage page(ResultSet row, StatementContext context) throws SQLException {
    return new ContentPage(new ContentPageId(row.getInt("id")),
        new ContentPageText(Columns.text(row, "title"), new Slug(Columns.text(row, "slug")),
            RichText.of("content", JsonColumn.map(row, "content"))),
        Columns.revision(row, ""));
  }
}

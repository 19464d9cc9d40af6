package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.catalog.Category;
import com.joelschaeffer.portfolio.core.catalog.CategoryContent;
import com.joelschaeffer.portfolio.core.catalog.CategoryId;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The statements that write series. */
final class CategorySql {

  private static final String ADD = """
    insert into catalogue.categories as c (name, slug, statement, cover_id, created_at, updated_at)
    values (:name, :slug, :statement, :cover, :now, :now)
    returning\s""" + ArtworkRows.CATEGORY;

  private static final String REPLACE = """
    update catalogue.categories c
    set name = :name, slug = :slug, statement = :statement, cover_id = :cover, version = c.version + 1, updated_at = :now
    where c.id = :id and c.version = :version
    returning\s"""
      + ArtworkRows.CATEGORY;

  private CategorySql() {}

  static Category add(Handle handle, CategoryContent content, Instant now) {
    return bind(handle.createQuery(ADD), content, now).map(ArtworkRows::category).one();
  }

  static Category replace(Handle handle, VersionedCategory replaced, CategoryContent content, Instant now) {
    return bind(handle.createQuery(REPLACE), content, now).bind("id", replaced.id().value())
        .bind("version", replaced.version())
        .map(ArtworkRows::category).findOne()
        .orElseThrow(() -> StaleWrite.explain(handle, StaleWrite.Table.CATEGORIES, replaced.id().value()));
  }

  /** The state of a series that somebody looked at before changing it. */
  record VersionedCategory(CategoryId id, long version) {}

  private static <S extends SqlStatement<S>> S bind(S statement, CategoryContent content, Instant now) {
    return statement.bind("name", content.name()).bind("slug", content.slug().value())
        .bind("statement", content.statement()).bind("cover", content.cover().map(MediaId::value).orElse(null))
        .bind("now", now);
  }
}

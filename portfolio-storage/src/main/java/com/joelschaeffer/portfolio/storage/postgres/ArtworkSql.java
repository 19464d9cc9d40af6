package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.ArtworkId;
import com.joelschaeffer.portfolio.core.catalog.CategoryId;
import com.joelschaeffer.portfolio.core.catalog.HandOrder;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The statements that read and write whole works. What is visible and what is for sale the database says itself. */
final class ArtworkSql {

  private static final String FIND = "select " + ArtworkRows.ARTWORK + """
    from catalogue.artworks a
    where a.id = :id
    """;

  private static final String BY_MAIN_IMAGE = "select " + ArtworkRows.ARTWORK + """
    from catalogue.artworks a
    where a.main_image_id = :media
    order by a.id
    limit 1
    """;

  private static final String ADD = """
    insert into catalogue.artworks as a (title, slug, description, caption, keywords, copyright, year, metadata,
      main_image_id, category_id, print_options, featured, status, _order, created_at, updated_at)
    values (:title, :slug, :description, :caption, :keywords, :copyright, :year, :metadata,
      :mainImage, :category, :printOptions, :featured, :status, :order, :now, :now)
    returning\s""" + ArtworkRows.ARTWORK;

  private static final String REPLACE = """
    update catalogue.artworks a
    set title = :title, slug = :slug, description = :description, caption = :caption, keywords = :keywords,
      copyright = :copyright, year = :year, metadata = :metadata, main_image_id = :mainImage, category_id = :category,
      print_options = :printOptions, featured = :featured, status = :status, version = a.version + 1, updated_at = :now
    where a.id = :id and a.version = :version
    returning\s""" + ArtworkRows.ARTWORK;

  private static final String PLACE = """
    update catalogue.artworks a
    set _order = :order
    where a.id = :id
    returning\s""" + ArtworkRows.ARTWORK;

  private static final String DELETE = """
    delete from catalogue.artworks a
    where a.id = :id and a.version = :version
    """;

  private static final String FIRST_FREE_SLUG = """
    select w.slug
    from unnest(:wanted) with ordinality w (slug, place)
    where not exists (select from catalogue.artworks a where a.slug = w.slug)
    order by w.place
    limit 1
    """;

  private ArtworkSql() {}

  static Optional<Artwork> find(Handle handle, ArtworkId id) {
    return handle.createQuery(FIND).bind("id", id.value()).map(ArtworkRows::artwork).findOne();
  }

  static Optional<Artwork> findByMainImage(Handle handle, MediaId media) {
    return handle.createQuery(BY_MAIN_IMAGE).bind("media", media.value()).map(ArtworkRows::artwork).findOne();
  }

  static Artwork add(Handle handle, ArtworkContent content, HandOrder order, Instant now) {
    return bind(handle.createQuery(ADD), content, now).bind("order", order.rank()).map(ArtworkRows::artwork).one();
  }

  /** Empty when there is no such work in this version. */
  static Optional<Artwork> replace(Handle handle, VersionedArtwork replaced, ArtworkContent content, Instant now) {
    return bind(handle.createQuery(REPLACE), content, now).bind("id", replaced.id().value())
        .bind("version", replaced.version())
        .map(ArtworkRows::artwork).findOne();
  }

  static Artwork place(Handle handle, ArtworkId id, HandOrder order) {
    return handle.createQuery(PLACE).bind("id", id.value()).bind("order", order.rank()).map(ArtworkRows::artwork).one();
  }

  /** Whether there was such a work in this version. */
  static boolean delete(Handle handle, VersionedArtwork deleted) {
    return handle.createUpdate(DELETE).bind("id", deleted.id().value()).bind("version", deleted.version())
        .execute() == 1;
  }

  static Optional<Slug> firstFree(Handle handle, List<Slug> wanted) {
    return handle.createQuery(FIRST_FREE_SLUG).bind("wanted", Columns.texts(wanted.stream().map(Slug::value).toList()))
        .mapTo(String.class).findOne().map(Slug::new);
  }

  /** The state of a work that somebody looked at before changing it. */
  record VersionedArtwork(ArtworkId id, long version) {}

  private static <S extends SqlStatement<S>> S bind(S statement, ArtworkContent content, Instant now) {
    return statement.bind("title", content.title()).bind("slug", content.slug().value())
        .bind("description", JsonColumn.argument(content.description().toMap())).bind("caption", content.caption())
        .bind("keywords", Columns.texts(content.keywords())).bind("copyright", content.copyright())
        .bind("year", content.year().isPresent() ? content.year().getAsInt() : null)
        .bind("metadata", JsonColumn.argument(ArtworkJson.write(content.metadata())))
        .bind("mainImage", nullable(content.mainImage().map(MediaId::value)))
        .bind("category", nullable(content.category().map(CategoryId::value)))
        .bind("printOptions", JsonColumn.argument(ArtworkJson.write(content.printOptions())))
        .bind("featured", content.featured()).bind("status", content.status().code()).bind("now", now);
  }

  private static @Nullable Integer nullable(Optional<Integer> value) {
    return value.orElse(null);
  }
}

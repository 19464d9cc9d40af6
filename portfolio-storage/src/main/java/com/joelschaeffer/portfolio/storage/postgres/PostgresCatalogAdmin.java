package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.ArtworkId;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.catalog.Category;
import com.joelschaeffer.portfolio.core.catalog.CategoryContent;
import com.joelschaeffer.portfolio.core.catalog.CategoryId;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import com.joelschaeffer.portfolio.core.catalog.PublishResult;
import com.joelschaeffer.portfolio.core.catalog.PublishingRules;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.users.Permission;
import com.joelschaeffer.portfolio.storage.postgres.ArtworkSql.VersionedArtwork;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What is done to works and series, a transaction each. */
final class PostgresCatalogAdmin implements CatalogAdmin {

  /** How many names are tried in one statement. */
  private static final int SLUGS_AT_ONCE = 100;

  private final CatalogueSql sql;
  private final Clock clock;

  PostgresCatalogAdmin(CatalogueSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Optional<Artwork> find(Actor actor, ArtworkId id) {
    actor.require(Permission.READ_DRAFTS);
    return sql.read(handle -> ArtworkSql.find(handle, id));
  }

  @Override
  public Optional<Artwork> findByMainImage(Actor actor, MediaId media) {
    actor.require(Permission.READ_DRAFTS);
    return sql.read(handle -> ArtworkSql.findByMainImage(handle, media));
  }

  @Override
  public Artwork create(Actor actor, ArtworkContent content, Placement placement) {
    actor.require(Permission.WRITE_CATALOG);
    return sql
        .write(handle -> ArtworkSql.add(handle, content, handOrder(handle).placeFor(placement), Columns.now(clock)));
  }

  @Override
  public Artwork update(Actor actor, ArtworkId id, long version, ArtworkContent content) {
    actor.require(Permission.WRITE_CATALOG);
    return sql.write(handle -> replace(handle, new VersionedArtwork(id, version), content));
  }

  @Override
  public PublishResult publish(Actor actor, ArtworkId id, long version) {
    actor.require(Permission.WRITE_CATALOG);
    return sql.write(handle -> publish(handle, new VersionedArtwork(id, version)));
  }

  @Override
  public Artwork move(Actor actor, ArtworkId id, Optional<ArtworkId> before) {
    actor.require(Permission.WRITE_CATALOG);
    return sql.write(handle -> {
      var order = handOrder(handle);
      var artwork = ArtworkSql.find(handle, id)
          .orElseThrow(() -> StaleWrite.notFound(StaleWrite.Table.ARTWORKS, id.value()));
      if (before.filter(id::equals).isPresent()) return artwork;
      var place = order.placeFor(id, artwork.order(), before);
      return ArtworkSql.place(handle, id, place);
    });
  }

  @Override
  public void delete(Actor actor, ArtworkId id, long version) {
    actor.require(Permission.WRITE_CATALOG);
    sql.run(handle -> {
      if (!ArtworkSql.delete(handle, new VersionedArtwork(id, version)))
        throw StaleWrite.explain(handle, StaleWrite.Table.ARTWORKS, id.value());
    });
  }

  @Override
  public Slug freeSlug(Actor actor, Slug slug) {
    actor.require(Permission.READ_DRAFTS);
    return sql.read(handle -> Stream.iterate(1, first -> first + SLUGS_AT_ONCE)
        .map(first -> IntStream.range(first, first + SLUGS_AT_ONCE).mapToObj(n -> n == 1 ? slug : slug.numbered(n))
            .toList())
        .flatMap(wanted -> ArtworkSql.firstFree(handle, wanted).stream()).findFirst().orElseThrow());
  }

  @Override
  public Category createCategory(Actor actor, CategoryContent content) {
    actor.require(Permission.WRITE_CATALOG);
    return sql.write(handle -> CategorySql.add(handle, content, Columns.now(clock)));
  }

  @Override
  public Category updateCategory(Actor actor, CategoryId id, long version, CategoryContent content) {
    actor.require(Permission.WRITE_CATALOG);
    return sql.write(handle -> CategorySql.replace(handle, new CategorySql.VersionedCategory(id, version), content,
        Columns.now(clock)));
  }

  private PublishResult publish(Handle handle, VersionedArtwork wanted) {
    var found = ArtworkSql.find(handle, wanted.id()).filter(artwork -> artwork.revision().version() == wanted.version())
        .orElseThrow(() -> StaleWrite.explain(handle, StaleWrite.Table.ARTWORKS, wanted.id().value()));
    var media = found.content().mainImage().flatMap(id -> MediaSql.findReady(handle, id));
    var problems = PublishingRules.problems(found.content(), media);
    if (!problems.isEmpty()) return new PublishResult.Incomplete(problems);
    return new PublishResult.Published(
        replace(handle, wanted, found.content().edit().status(ArtworkStatus.PUBLISHED).build()));
  }

  private Artwork replace(Handle handle, VersionedArtwork replaced, ArtworkContent content) {
    return ArtworkSql.replace(handle, replaced, content, Columns.now(clock))
        .orElseThrow(() -> StaleWrite.explain(handle, StaleWrite.Table.ARTWORKS, replaced.id().value()));
  }

  private HandOrderColumn handOrder(Handle handle) {
    return new HandOrderColumn(handle, sql.lock("hand order"));
  }
}

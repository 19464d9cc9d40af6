package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.core.media.Rendition;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.Unfinished;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.databind.JsonNode;

/** What the rows say must be in the object store, in the order in which the store lists it, for {@code MediaSweep}. */
public final class PostgresSweep {

  private static final int PAGE = 500;

  private static final String PICTURES = """
    select n.name, n.id, n.sha256, n.settled, n.is_share, n.files, n.focal_x, n.focal_y, n.metadata
    from (
      (select m.picture_id as name, m.id, m.sha256, false as is_share,
          m.state = 'ready' and (not m.ladder_pending or m.ladder_attempts >= :most and (m.ladder_leased_until is null or m.ladder_leased_until <= :now)) as settled,
          coalesce(m.renditions, '[]') as files, m.focal_x, m.focal_y, m.metadata
        from catalogue.media m
        where (m.picture_id, m.id) > (:after, :afterId)
        order by m.picture_id, m.id
        limit :page)
      union all
      (select m.share_id, m.id, m.sha256, true,
          m.state = 'ready' and (not m.ladder_pending or m.ladder_attempts >= :most and (m.ladder_leased_until is null or m.ladder_leased_until <= :now)),
          case when m.share_width is null then '[]'
            else jsonb_build_array(jsonb_build_object('format', 'jpg', 'width', m.share_width)) end,
          m.focal_x, m.focal_y, m.metadata
        from catalogue.media m
        where (m.share_id, m.id) > (:after, :afterId)
        order by m.share_id, m.id
        limit :page)
    ) n
    order by n.name, n.id
    limit :page
    """;

  private static final String ORIGINALS = """
    select m.sha256, m.id, m.filename, m.state = 'ready' as ready
    from catalogue.media m
    where (m.sha256, m.id) > (:after, :afterId)
    order by m.sha256, m.id
    limit :page
    """;

  private static final String UNFINISHED = """
    select m.id, m.sha256, m.picture_id
    from catalogue.media m
    where m.state = 'writing' and m.created_at < :before
    order by m.id
    """;

  private static final String RETRY = """
    with given_up as (
      select m.id
      from catalogue.media m
      where m.ladder_pending and m.state = 'ready' and m.ladder_attempts >= :most
      order by m.id
      for update
    )
    update catalogue.media m
    set ladder_attempts = 0, ladder_leased_until = null
    from given_up
    where m.id = given_up.id
    """;

  private final CatalogueSql sql;
  private final Clock clock;

  PostgresSweep(CatalogueSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A file of a picture. */
  public record File(int width, ImageFormat format) {}

  /**
   * What one row says of one picture.
   *
   * @param settled nobody is writing or about to write files of this picture
   * @param share   it is the row's share image
   */
  public record PictureRow(PictureId picture, MediaId id, ContentHash original, boolean settled, boolean share,
      List<File> files, FocalPoint focus, PhotoRights rights) {

    public PictureRow {
      files = List.copyOf(files);
    }
  }

  /** What one row says of its original. */
  public record OriginalRow(ContentHash original, MediaId id, String filename, boolean ready) {}

  /** The next rows by picture, share images among them. Rows of one picture follow each other; empty at the end. */
  public List<PictureRow> picturesAfter(String picture, int id) {
    return sql.read(handle -> page(handle, PICTURES, picture, id).bind("most", PostgresLadder.MOST_ATTEMPTS)
        .bind("now", Columns.now(clock)).map((row, context) -> pictureRow(row)).list());
  }

  /** The next rows by original; empty at the end. */
  public List<OriginalRow> originalsAfter(String original, int id) {
    return sql.read(handle -> page(handle, ORIGINALS, original, id)
        .map((row, context) -> new OriginalRow(new ContentHash(Columns.text(row, "sha256")),
            new MediaId(row.getInt("id")), Columns.text(row, "filename"), row.getBoolean("ready")))
        .list());
  }

  /** Uploads that began before this moment and did not end. */
  public List<Unfinished> unfinishedBefore(Instant before) {
    return sql.read(handle -> handle.createQuery(UNFINISHED).bind("before", before)
        .map((row, context) -> MediaSql.unfinished(row)).list());
  }

  /** Lists files of a picture that were made again, in place of what was listed of them. */
  public void list(PictureId picture, List<Rendition> made) {
    sql.run(handle -> PostgresLadder.list(handle, picture, made));
  }

  /** Has the further sizes tried again that were given up. */
  public void retryGivenUp() {
    sql.run(handle -> handle.createUpdate(RETRY).bind("most", PostgresLadder.MOST_ATTEMPTS).execute());
  }

  private static Query page(Handle handle, String query, String after, int id) {
    return handle.createQuery(query).bind("after", after).bind("afterId", id).bind("page", PAGE);
  }

  private static PictureRow pictureRow(ResultSet row) throws SQLException {
    return new PictureRow(new PictureId(Columns.text(row, "name")), new MediaId(row.getInt("id")),
        new ContentHash(Columns.text(row, "sha256")), row.getBoolean("settled"), row.getBoolean("is_share"),
        JsonColumn.tree(row, "files").valueStream().map(PostgresSweep::file).toList(),
        new FocalPoint(row.getDouble("focal_x"), row.getDouble("focal_y")),
        MediaJson.readMetadata(JsonColumn.tree(row, "metadata")).rights());
  }

  private static File file(JsonNode json) {
    return new File(json.required("width").intValue(),
        ImageFormat.ofExtension(json.required("format").stringValue()).orElseThrow());
  }
}

package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.FinishedPicture;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.NewMedia;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.Unfinished;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The statements about photographs. */
final class MediaSql {

  private static final String FIND = "select " + MediaRows.MEDIA + """
    from catalogue.media m
    where m.id = :id and m.state = 'ready'
    """;

  private static final String NEWEST_ORIGINAL = """
    select m.sha256
    from catalogue.media m
    where m.state = 'ready'
    order by m.id desc
    limit 1
    """;

  private static final String BY_CONTENT = "select " + MediaRows.MEDIA + """
    from catalogue.media m
    where m.sha256 = :hash and m.state = 'ready'
    order by m.id
    limit 1
    """;

  private static final String BY_PICTURE = "select " + MediaRows.MEDIA + """
    from catalogue.media m
    where m.picture_id = :picture and m.state = 'ready'
    order by m.id
    limit 1
    """;

  private static final String FIRST_FREE_NAME = """
    select w.filename
    from unnest(:wanted) with ordinality w (filename, place)
    where not exists (select from catalogue.media m where m.filename = w.filename)
    order by w.place
    limit 1
    """;

  private static final String WIDTHS = """
    select w.width
    from (
      select (r.value ->> 'width')::integer as width
      from (select m.renditions from catalogue.media m where m.picture_id = :picture and m.state = 'ready' limit 1) m,
        jsonb_array_elements(m.renditions) r
      where r.value ->> 'format' = :format
      union
      select m.share_width from catalogue.media m where m.share_id = :picture and m.share_width is not null and :format = 'jpg'
    ) w
    order by w.width
    """;

  private static final String ADD = """
    insert into catalogue.media (filename, alt, alt_generated, state, uploaded_by, mime_type, filesize, width, height, sha256,
      picture_id, share_id, widths, dominant_color, preview, renditions, metadata, created_at, updated_at)
    values (:filename, :alt, :altGenerated, :state, :uploadedBy, :mimeType, :filesize, :width, :height, :hash,
      :picture, :share, :widths, :dominantColor, :preview, :renditions, :metadata, :now, :now)
    on conflict (filename) do nothing
    returning id
    """;

  private static final String SHARE_LADDER = """
    update catalogue.media m
    set share_id = t.share_id, share_width = t.share_width, share_height = t.share_height, ladder_pending = t.ladder_pending,
      renditions = t.renditions, widths = t.widths
    from catalogue.media t
    where m.id = :id and t.id = :twin and (t.focal_x, t.focal_y) = (m.focal_x, m.focal_y)
    """;

  private static final String FINISH = """
    update catalogue.media m
    set state = 'ready', dominant_color = :dominantColor, preview = :preview, renditions = :renditions, updated_at = :now
    where m.id = :id and m.state = 'writing'
    returning\s"""
      + MediaRows.MEDIA;

  private static final String UNFINISHED = """
    select m.id, m.sha256, m.picture_id
    from catalogue.media m
    where m.state = 'writing' and m.uploaded_by = :uploadedBy
    order by m.id
    """;

  private static final String DELETE_UNFINISHED = "delete from catalogue.media m where m.id = :id and m.state = 'writing'";

  private static final String ORIGINAL_NAMED = "select exists (select from catalogue.media m where m.sha256 = :hash)";

  private static final String PICTURE_NAMED = "select exists (select from catalogue.media m where m.picture_id = :picture or m.share_id = :picture)";

  private MediaSql() {}

  static Optional<ContentHash> newestOriginal(Handle handle) {
    return handle.createQuery(NEWEST_ORIGINAL).mapTo(String.class).findOne().map(ContentHash::new);
  }

  static Optional<Media> findReady(Handle handle, MediaId id) {
    return handle.createQuery(FIND).bind("id", id.value()).map(MediaRows::media).findOne();
  }

  static Optional<Media> findByContent(Handle handle, ContentHash hash) {
    return handle.createQuery(BY_CONTENT).bind("hash", hash.hex()).map(MediaRows::media).findOne();
  }

  static Optional<Media> findByPicture(Handle handle, PictureId picture) {
    return handle.createQuery(BY_PICTURE).bind("picture", picture.hex()).map(MediaRows::media).findOne();
  }

  static Optional<String> firstFreeName(Handle handle, List<String> wanted) {
    return handle.createQuery(FIRST_FREE_NAME).bind("wanted", Columns.texts(wanted)).mapTo(String.class).findOne();
  }

  static List<Integer> widths(Handle handle, PictureId picture, ImageFormat format) {
    return handle.createQuery(WIDTHS).bind("picture", picture.hex()).bind("format", format.extension())
        .mapTo(Integer.class).list();
  }

  /** Adds a row, finished or not; empty when the name was taken meanwhile. */
  static Optional<MediaId> add(Handle handle, NewMedia row, Optional<FinishedPicture> finished, Instant now) {
    var original = row.original();
    var insert = handle.createQuery(ADD).bind("filename", original.filename()).bind("alt", row.alt().text())
        .bind("altGenerated", row.alt().generated()).bind("state", finished.isPresent() ? "ready" : "writing")
        .bind("uploadedBy", row.uploadedBy()).bind("mimeType", original.format().mimeType())
        .bind("filesize", original.bytes()).bind("width", original.width()).bind("height", original.height())
        .bind("hash", original.hash().hex()).bind("picture", row.picture().hex())
        .bind("share", row.share().hex()).bind("widths", Columns.ints(row.widths()))
        .bind("metadata", JsonColumn.argument(MediaJson.write(row.metadata()))).bind("now", now)
        .bind("dominantColor", finished.map(FinishedPicture::dominantColor).orElse(null))
        .bind("preview", finished.map(FinishedPicture::preview).orElse(null))
        .bind("renditions", renditions(finished));
    return insert.mapTo(Integer.class).findOne().map(MediaId::new);
  }

  /** A row that shares the files of another one shares what was made after it was ready, too. */
  static void shareLadder(Handle handle, MediaId id, MediaId twin) {
    handle.createUpdate(SHARE_LADDER).bind("id", id.value()).bind("twin", twin.value()).execute();
  }

  /** Empty when there is no unfinished row of this id any more. */
  static Optional<Media> finish(Handle handle, MediaId id, FinishedPicture picture, Instant now) {
    return handle.createQuery(FINISH).bind("id", id.value()).bind("dominantColor", picture.dominantColor())
        .bind("preview", picture.preview())
        .bind("renditions", JsonColumn.argument(MediaJson.write(picture.renditions())))
        .bind("now", now).map(MediaRows::media).findOne();
  }

  static List<Unfinished> unfinished(Handle handle, String uploadedBy) {
    return handle.createQuery(UNFINISHED).bind("uploadedBy", uploadedBy)
        .map((row, context) -> unfinished(row)).list();
  }

  static Unfinished unfinished(ResultSet row) throws SQLException {
    return new Unfinished(new MediaId(row.getInt("id")), new ContentHash(Columns.text(row, "sha256")),
        new PictureId(Columns.text(row, "picture_id")));
  }

  static boolean deleteUnfinished(Handle handle, MediaId id) {
    return handle.createUpdate(DELETE_UNFINISHED).bind("id", id.value()).execute() == 1;
  }

  static boolean isNamed(Handle handle, ContentHash original) {
    return handle.createQuery(ORIGINAL_NAMED).bind("hash", original.hex()).mapTo(Boolean.class).one();
  }

  static boolean isNamed(Handle handle, PictureId picture) {
    return handle.createQuery(PICTURE_NAMED).bind("picture", picture.hex()).mapTo(Boolean.class).one();
  }

  private static @Nullable Object renditions(Optional<FinishedPicture> finished) {
    return finished.map(picture -> JsonColumn.argument(MediaJson.write(picture.renditions()))).orElse(null);
  }
}

package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.media.AltText;
import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.Original;
import com.joelschaeffer.portfolio.core.media.Picture;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.core.media.ShareImage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads photographs out of rows of {@code media m}. */
final class MediaRows {

  /** What {@link #picture} reads; no other table of the catalogue has columns of these names. */
  static final String PICTURE = """
    m.picture_id, m.alt, m.width, m.height, m.dominant_color, m.preview, m.widths, m.share_id, m.share_width, m.share_height
    """;

  /** What {@link #media} reads. */
  static final String MEDIA = PICTURE
      + """
        , m.id, m.filename, m.mime_type, m.filesize, m.sha256, m.alt_generated, m.focal_x, m.focal_y, m.renditions, m.metadata,
        m.version, m.created_at, m.updated_at
        """;

  private MediaRows() {}

  static Picture picture(ResultSet row) throws SQLException {
    return new Picture(new PictureId(Columns.text(row, "picture_id")), Columns.text(row, "alt"), row.getInt("width"),
        row.getInt("height"), Columns.text(row, "dominant_color"), Columns.text(row, "preview"),
        Columns.ints(row, "widths"), shareImage(row));
  }

  private static Optional<ShareImage> shareImage(ResultSet row) throws SQLException {
    var width = Columns.optionalInt(row, "share_width");
    if (width.isEmpty()) return Optional.empty();
    var id = new PictureId(Columns.text(row, "share_id"));
    return Optional.of(new ShareImage(id, width.get(), row.getInt("share_height")));
  }

  static Media media(ResultSet row, StatementContext context) throws SQLException {
    return new Media(new MediaId(row.getInt("id")), original(row),
        new AltText(Columns.text(row, "alt"), row.getBoolean("alt_generated")),
        new FocalPoint(row.getDouble("focal_x"), row.getDouble("focal_y")), picture(row),
        MediaJson.readRenditions(JsonColumn.tree(row, "renditions")),
        MediaJson.readMetadata(JsonColumn.tree(row, "metadata")),
        Columns.revision(row, ""));
  }

  private static Original original(ResultSet row) throws SQLException {
    return new Original(Columns.text(row, "filename"), format(Columns.text(row, "mime_type")), row.getLong("filesize"),
        row.getInt("width"), row.getInt("height"), new ContentHash(Columns.text(row, "sha256")));
  }

  private static ImageFormat format(String mimeType) {
    return Arrays.stream(ImageFormat.values()).filter(format -> format.mimeType().equals(mimeType)).findFirst()
        .orElseThrow();
  }
}

package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.ArtworkId;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import com.joelschaeffer.portfolio.core.catalog.Category;
import com.joelschaeffer.portfolio.core.catalog.CategoryContent;
import com.joelschaeffer.portfolio.core.catalog.CategoryId;
import com.joelschaeffer.portfolio.core.catalog.HandOrder;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads works and series out of rows of {@code artworks a} and {@code categories c}. */
final class ArtworkRows {

  /** What {@link #artwork} reads. */
  static final String ARTWORK = """
    a.id, a.title, a.slug, a.description, a.caption, a.keywords, a.copyright, a.year, a.metadata, a.main_image_id,
    a.category_id, a.print_options, a.featured, a.status, a._order, a.version, a.created_at, a.updated_at
    """;

  /** What {@link #category} reads. */
  static final String CATEGORY = """
    c.id as category_key, c.name as category_name, c.slug as category_slug, c.statement as category_statement,
    c.cover_id as category_cover_id, c.version as category_version, c.created_at as category_created_at,
    c.updated_at as category_updated_at
    """;

  private ArtworkRows() {}

  static Artwork artwork(ResultSet row, StatementContext context) throws SQLException {
    return new Artwork(new ArtworkId(row.getInt("id")), content(row), new HandOrder(Columns.text(row, "_order")),
        Columns.revision(row, ""));
  }

  /** A work in a list; its photograph's columns are {@link MediaRows#PICTURE}. */
  static ArtworkSummary summary(ResultSet row) throws SQLException {
    return new ArtworkSummary(new ArtworkId(row.getInt("id")), new Slug(Columns.text(row, "slug")),
        Columns.text(row, "title"), year(row), row.getBoolean("for_sale"), MediaRows.picture(row));
  }

  static Category category(ResultSet row, StatementContext context) throws SQLException {
    return new Category(new CategoryId(row.getInt("category_key")),
        new CategoryContent(Columns.text(row, "category_name"), new Slug(Columns.text(row, "category_slug")),
            Columns.text(row, "category_statement"), Columns.optionalInt(row, "category_cover_id").map(MediaId::new)),
        Columns.revision(row, "category_"));
  }

  private static ArtworkContent content(ResultSet row) throws SQLException {
    return new ArtworkContent(Columns.text(row, "title"), new Slug(Columns.text(row, "slug")),
        RichText.of("description", JsonColumn.map(row, "description")), Columns.text(row, "caption"),
        Columns.texts(row, "keywords"), Columns.text(row, "copyright"), year(row),
        ArtworkJson.readMetadata(JsonColumn.tree(row, "metadata")),
        Columns.optionalInt(row, "main_image_id").map(MediaId::new),
        Columns.optionalInt(row, "category_id").map(CategoryId::new),
        ArtworkJson.readPrintOptions(JsonColumn.tree(row, "print_options")), row.getBoolean("featured"),
        ArtworkStatus.ofCode(Columns.text(row, "status")));
  }

  private static OptionalInt year(ResultSet row) throws SQLException {
    var year = row.getInt("year");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
  }
}

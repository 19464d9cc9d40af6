package com.joelschaeffer.portfolio.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import com.joelschaeffer.portfolio.core.catalog.SearchText;
import com.joelschaeffer.portfolio.core.media.Orientation;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A catalogue that was filled by an earlier version can be searched and narrowed like one that is filled now. */
class EarlierCatalogueTest {

  @Test
  void findsWorksThatWereThereBefore() throws SQLException {
    var dataSource = PostgresExtension.freshDatabase().dataSource();
    migrateTo("3", dataSource);
    execute(dataSource,
        """
          insert into payload.media (filename, alt, alt_generated, state, uploaded_by, mime_type, filesize, width, height, sha256,
            picture_id, widths, dominant_color, preview, renditions, metadata, created_at, updated_at)
          values ('high.jpg', '', false, 'ready', 'user:1', 'image/jpeg', 1, 40, 60, repeat('a', 64), repeat('b', 32), '{40}', '#000000',
            '', '[]', '{}', now(), now());
          insert into payload.artworks (title, slug, description, caption, keywords, copyright, metadata, main_image_id, print_options,
            featured, status, _order, created_at, updated_at)
          values ('Dunes', 'dunes', '{}', 'Low tide', '{sea}', '', '{"location": "Skagen"}', 1, '[]', false, 'published', 'a0', now(), now()),
            ('Draft', 'draft', '{}', '', '{}', '', '{}', null, '[]', false, 'draft', 'a1', now(), now());
          """);

    CatalogueDatabase.of(dataSource, "payload").migrate(/* createSchema= */ false);

    var catalog = new PostgresCatalog(new CatalogueSql(dataSource, "payload"));
    var filters = List.of(ArtworkFilter.ALL.only(Orientation.PORTRAIT),
        ArtworkFilter.ALL.matching(SearchText.of("skagen tide sea").orElseThrow()));
    for (var filter : filters) {
      var page = catalog.list(filter, PageRequest.first(10));
      assertThat(page.items()).extracting(ArtworkSummary::title).containsExactly("Dunes");
      assertThat(page.total()).isEqualTo(1);
    }
  }

  private static void migrateTo(String version, DataSource dataSource) throws SQLException {
    execute(dataSource, "create schema payload");
    Flyway.configure(CatalogueMigrations.class.getClassLoader()).dataSource(dataSource).defaultSchema("payload")
        .schemas("payload").createSchemas(false).table(CatalogueMigrations.HISTORY).baselineOnMigrate(true)
        .baselineVersion("0").locations("classpath:com/joelschaeffer/portfolio/storage/migrations")
        .placeholders(Map.of("catalogue", "\"payload\"")).skipDefaultCallbacks(true).target(version).load().migrate();
  }

  private static void execute(DataSource dataSource, String sql) throws SQLException {
    try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

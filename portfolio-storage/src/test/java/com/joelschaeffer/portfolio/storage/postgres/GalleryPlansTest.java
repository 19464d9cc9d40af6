package com.joelschaeffer.portfolio.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter.Sort;
import com.joelschaeffer.portfolio.core.catalog.CategoryId;
import com.joelschaeffer.portfolio.core.catalog.SearchText;
import com.joelschaeffer.portfolio.core.media.Orientation;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With 20,000 works no list reads them all: each finds its page by the index that was made for it. */
class GalleryPlansTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  private static final CategoryId SERIES = new CategoryId(3);
  private static CatalogueSql sql;

  @BeforeAll
  static void fillTheCatalogue() throws SQLException {
    var dataSource = postgres.database().dataSource();
    CatalogueDatabase.of(dataSource, "payload").migrate(/* createSchema= */ true);
    try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
      statement.execute(
          """
            set search_path = payload;
            insert into media (filename, alt, alt_generated, state, uploaded_by, mime_type, filesize, width, height, sha256,
              picture_id, widths, dominant_color, preview, renditions, metadata, created_at, updated_at)
            select n || '.jpg', '', false, 'ready', 'user:1', 'image/jpeg', 1, 60, 30 + 10 * (n % 5), md5(n::text) || md5(n::text), md5(n::text),
              '{60}', '#000000', '', '[]', '{}', now(), now()
            from generate_series(1, 20000) n;
            insert into categories (name, slug, statement, created_at, updated_at)
            select 'Series ' || n, 'series-' || n, '', now(), now() from generate_series(1, 10) n;
            insert into artworks (title, slug, description, caption, keywords, copyright, metadata, main_image_id, category_id,
              print_options, featured, status, _order, created_at, updated_at)
            select 'Work ' || n, 'work-' || n, '{}', case when n % 500 = 0 then 'rare' else '' end, '{}', '', '{}', n, 1 + n % 10,
              case when n % 4 = 0 then '[{"available": true}]' else '[]' end::jsonb, n % 20 = 0,
              case when n % 9 = 0 then 'draft' else 'published' end, 'd' || substr(md5(n::text), 1, 12),
              now() - n * interval '1 minute', now()
            from generate_series(1, 20000) n;
            """);
      statement.execute("vacuum (analyze) artworks, media, categories");
    }
    sql = new CatalogueSql(dataSource, "payload");
  }

  static Stream<Arguments> filters() {
    var all = ArtworkFilter.ALL;
    return Stream.of(Arguments.of(all, "artworks_visible_by_hand"),
        Arguments.of(all.of(SERIES), "artworks_visible_in_category"),
        Arguments.of(all.onlyFeatured(), "artworks_visible_featured"),
        Arguments.of(all.onlyForSale(), "artworks_visible_for_sale"),
        Arguments.of(all.only(Orientation.PORTRAIT), "artworks_visible_by_orientation"),
        Arguments.of(all.sortedBy(Sort.NEWEST), "artworks_visible_newest"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void findsAPageByItsIndex(ArtworkFilter filter, String index) {
    for (var number = 1; number <= 3; number += 2) {
      var query = ArtworkListQuery.of(filter, new PageRequest(number, 36));

      var plan = explain(query);

      assertReads(plan, index);
      assertThat(plan).noneSatisfy(line -> assertThat(line).contains("Aggregate"));
    }
  }

  @ParameterizedTest
  @MethodSource("filters")
  void beginsTheLastPageWhereItsFirstWorkStands(ArtworkFilter filter, String index) {
    var last = new PostgresCatalog(sql).list(filter, PageRequest.first(36)).pages();

    var plan = explain(ArtworkListQuery.of(filter, new PageRequest(last, 36)));

    // where that is, twenty thousand works are sorted as soon as walked
    assertThat(plan).anySatisfy(line -> assertThat(line).contains("using " + index + " on artworks"))
        .anySatisfy(line -> assertThat(line).contains("Index Cond").containsPattern("[<>]= "))
        .noneSatisfy(line -> assertThat(line).contains("Seq Scan on media"));
    assertThat(new PostgresCatalog(sql).list(filter, new PageRequest(last, 36)).items()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("filters")
  void findsTheFirstPageByAPlanForAnyValues(ArtworkFilter filter, String index) {
    // a statement that is prepared has such a plan from its sixth call on, if that does not seem to cost more
    var statement = ArtworkListQuery.of(filter, PageRequest.first(36)).sql().replace(":facet", "$1")
        .replace(":value", "$2")
        .replace(":category", "$3").replace(":orientation", "$3");
    var arguments = filter.category().map(category -> "'category', '3', 3")
        .or(() -> filter.orientation().map(orientation -> "'orientation', 'portrait', 'portrait'"))
        .orElse("'visible', ''");

    var plan = sql.read(handle -> {
      handle.execute("set plan_cache_mode = force_generic_plan");
      handle.execute("prepare gallery as " + statement);
      return handle.createQuery("explain (costs off) execute gallery (%s)".formatted(arguments)).mapTo(String.class)
          .list();
    });

    assertReads(plan, index);
  }

  @ParameterizedTest
  @MethodSource("filters")
  void goesOnBehindACursorByTheSameIndex(ArtworkFilter filter, String index) {
    var cursor = new PostgresCatalog(sql).list(filter, PageRequest.first(36)).nextCursor().orElseThrow();
    var query = ArtworkListQuery.of(filter, PageRequest.after(cursor, 36));

    var plan = explain(query);

    assertReads(plan, index);
    assertThat(plan).anySatisfy(line -> assertThat(line).contains("Index Cond").contains(
        filter.sort() == Sort.NEWEST ? "created_at" : "_order"));
  }

  @ParameterizedTest
  @CsvSource({"work, true", "work -rare, true", "-rare, true", "-work, true", "rare, false", "work rare, false",
    "nowhere, false", "-, false"})
  void findsCommonWordsByABoundedWalkAndOthersByTheirIndex(String words, boolean walked) {
    var search = ArtworkFilter.ALL.matching(SearchText.of(words).orElseThrow());

    var plan = explain(ArtworkListQuery.of(search, PageRequest.first(36)));

    assertReads(plan, "artworks_visible_by_hand");
    assertThat(plan).anySatisfy(line -> assertThat(line).contains("on artworks_visible_words"));
    var indexed = plan.stream().filter(line -> line.contains("on artworks_visible_words")).findFirst().orElseThrow();
    assertThat(indexed.contains("never executed")).as(indexed)
        .isEqualTo(walked);
  }

  @Test
  void findsNeighboursByTheIndexOfTheirSeries() {
    assertReads(explain(new ArtworkListQuery(NeighbourQuery.IN_SERIES, Map.of("category", 3, "order", "d5"))),
        "artworks_visible_in_category");
    assertReads(explain(new ArtworkListQuery(NeighbourQuery.AMONG_ALL, Map.of("order", "d5"))),
        "artworks_visible_by_hand");
  }

  @Test
  void findsTheCoversOfAllSeriesByTheirIndex() {
    var plan = sql
        .read(handle -> handle.createQuery("explain (costs off) " + PostgresCatalog.CATEGORIES).mapTo(String.class)
            .list());

    assertReads(plan, "artworks_visible_in_category");
  }

  @Test
  void findsAWorkByItsAddress() {
    var plan = sql
        .read(handle -> handle.createQuery("explain (costs off) " + PostgresCatalog.BY_SLUG).bind("slug", "work-7")
            .mapTo(String.class).list());

    assertReads(plan, "artworks_slug_key");
  }

  @Test
  void saysOfEachIndexWhatItIsFor() {
    var silent = sql.read(handle -> handle
        .createQuery(
            """
              select c.relname
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
              where c.relnamespace = 'payload'::regnamespace and obj_description(c.oid) is null
                and not exists (select from pg_constraint k where k.conindid = c.oid) and c.relname not like 'payload_migrations%'
              """)
        .mapTo(String.class).list());

    assertThat(silent).isEmpty();
  }

  private static List<String> explain(ArtworkListQuery query) {
    return sql.read(handle -> handle.createQuery("explain (analyze, timing off) " + query.sql())
        .bindMap(query.values()).mapTo(String.class).list());
  }

  private static void assertReads(List<String> plan, String index) {
    assertThat(plan).anySatisfy(line -> assertThat(line).contains("using " + index + " on artworks"))
        .noneSatisfy(line -> assertThat(line).contains("Seq Scan on artworks"))
        .noneSatisfy(line -> assertThat(line).contains("Seq Scan on media"));
  }
}

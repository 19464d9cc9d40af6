package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContentBuilder;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.catalog.CategoryId;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import com.joelschaeffer.portfolio.core.catalog.PrintType;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The kept counts are what counting would give, whatever was done and by how many. */
class CatalogCountsTest {

  /** Counts that are not what they should be; those that are zero need no row. */
  static final String DIFFERENCES = """
    select format('%s %s: kept %s, counted %s', facet, value, kept.artworks, counted.artworks)
    from catalog_counts kept
    full join catalog_counts_recounted counted using (facet, value)
    where coalesce(kept.artworks, 0) <> coalesce(counted.artworks, 0)
    """;

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @TempDir
  private static Path directory;

  private TestStorage storage;
  private CatalogAdmin admin;
  private List<Media> photographs;
  private List<CategoryId> series;

  @BeforeEach
  void beginWithTwoSeriesAndPhotographs() {
    storage = TestStorage.empty(postgres.database(), directory);
    admin = storage.portfolio().catalogAdmin();
    series = List.of(admin.createCategory(Examples.owner(), Examples.category("Sand")).id(),
        admin.createCategory(Examples.owner(), Examples.category("Sea")).id());
    photographs = Stream.of(60, 40, 30).map(this::photograph).toList();
  }

  private Media photograph(int width) {
    var upload = Examples.upload("dunes-" + width + ".jpg", Examples.photographJpeg(width, 40), "Dunes");
    return ((UploadResult.Stored) storage.portfolio().mediaLibrary().upload(Examples.owner(), upload)).media();
  }

  @Test
  void followManyRandomChanges() {
    var random = new Random(4_711);
    var works = new CopyOnWriteArrayList<Artwork>();

    for (int i = 0; i < 300; i++)
      change(works, random, "alone-" + i);

    assertThat(works).isNotEmpty();
    assertThat(storage.query(DIFFERENCES)).isEmpty();
  }

  @Test
  void followWritersThatWriteAtOnce() {
    var works = new CopyOnWriteArrayList<Artwork>();

    var outcomes = AtOnce.run(4, writer -> {
      var random = new Random(writer);
      for (int i = 0; i < 100; i++)
        change(works, random, "writer-" + writer + "-" + i);
      return writer;
    });

    assertThat(outcomes.failures()).isEmpty();
    assertThat(works).isNotEmpty();
    assertThat(storage.query(DIFFERENCES)).isEmpty();
  }

  @Test
  void followStatementsThatChangeManyWorks() {
    for (int i = 0; i < 20; i++)
      admin.create(Examples.owner(), randomContent("work-" + i, new Random(i)).build(), Placement.LAST);

    storage.execute("update artworks set category_id = 1, featured = not featured where id % 3 = 0");
    storage.execute("update artworks set status = 'published'");
    storage.execute("delete from artworks where id % 4 = 0");

    assertThat(storage.query(DIFFERENCES)).isEmpty();
    assertThat(storage.query("select artworks from catalog_counts where facet = 'all'")).containsExactly("15");
  }

  @Test
  void areUndoneWithTheirTransaction() {
    storage.query(
        "begin; insert into artworks (title, slug, description, caption, keywords, copyright, metadata, print_options,"
            + " featured, status, _order, created_at, updated_at) values ('A', 'a', '{}', '', '{}', '', '{}', '[]', true, 'draft',"
            + " 'a0', now(), now()); rollback");

    assertThat(storage.query("select artworks from catalog_counts where facet = 'all'")).containsExactly("0");
  }

  @Test
  void canBeWrittenAnew() {
    admin.create(Examples.owner(), randomContent("one", new Random(1)).build(), Placement.LAST);
    storage.execute("update catalog_counts set artworks = 99; insert into catalog_counts values ('category', '77', 5)");
    assertThat(storage.query(DIFFERENCES)).isNotEmpty();

    storage.execute("select recount_catalog()");

    assertThat(storage.query(DIFFERENCES)).isEmpty();
  }

  /** One change: a new work, another content, or one work less. */
  private void change(List<Artwork> works, Random random, String slug) {
    var kind = works.isEmpty() ? 0 : random.nextInt(5);
    if (kind < 2) {
      works.add(admin.create(Examples.owner(), randomContent(slug, random).build(), Placement.LAST));
      return;
    }
    var chosen = works.get(random.nextInt(Math.max(1, works.size() - 4)));
    try {
      var version = admin.find(Examples.owner(), chosen.id()).map(work -> work.revision().version()).orElse(1L);
      if (kind == 4) admin.delete(Examples.owner(), chosen.id(), version);
      else
        admin.update(Examples.owner(), chosen.id(), version, randomContent(slug, random).build());
    } catch (NotFoundException | ConflictException anotherWasFaster) {
      works.remove(chosen);
    }
  }

  private ArtworkContentBuilder randomContent(String slug, Random random) {
    var content = Examples.content(slug).featured(random.nextBoolean());
    if (random.nextInt(4) > 0) content.mainImage(photographs.get(random.nextInt(3)).id());
    if (random.nextInt(4) > 0) content.status(ArtworkStatus.PUBLISHED);
    if (random.nextInt(3) > 0) content.category(series.get(random.nextInt(2)));
    var print = Examples.printOption("8x10", PrintType.METAL, 9_500);
    if (random.nextInt(3) > 0) content.printOptions(List.of(random.nextBoolean() ? print : Examples.soldOut(print)));
    return content;
  }
}

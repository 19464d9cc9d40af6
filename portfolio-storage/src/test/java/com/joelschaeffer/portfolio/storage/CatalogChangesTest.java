package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.Wire;
import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange.Everything;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange.Photograph;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange.Series;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange.TextPage;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange.Work;
import com.joelschaeffer.portfolio.core.catalog.CatalogChanges;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import com.joelschaeffer.portfolio.core.pages.ContentPageText;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Another process hears what visitors will see differently, and nothing else. */
class CatalogChangesTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @TempDir
  private static Path directory;

  private final BlockingQueue<CatalogChange> heard = new LinkedBlockingQueue<>();
  private TestStorage storage;
  private PortfolioStorage portfolio;
  private CatalogChanges changes;

  @BeforeEach
  void listen() {
    storage = TestStorage.empty(postgres.database(), directory);
    portfolio = storage.portfolio();
    changes = CatalogueDatabase.of(storage.dataSource(), TestStorage.SCHEMA).changes();
    changes.listen(heard::add);
    awaitHearing(changes, true);
  }

  @AfterEach
  void stop() {
    changes.close();
  }

  @Test
  void tellsThatAVisibleWorkCame() {
    var series = portfolio.catalogAdmin().createCategory(Examples.owner(), Examples.category("Dunes"));

    var told = toldBy(() -> portfolio.catalogAdmin().create(Examples.owner(),
        Examples.content("Noon").category(series.id()).mainImage(photograph().id()).status(ArtworkStatus.PUBLISHED)
            .build(),
        Placement.LAST));

    assertThat(told).contains(new Work(new Slug("noon"), Optional.of(new Slug("dunes"))));
  }

  @Test
  void keepsDraftsToItself() {
    var told = toldBy(() -> {
      var draft = portfolio.catalogAdmin().create(Examples.owner(),
          Examples.content("Noon").status(ArtworkStatus.DRAFT).build(), Placement.LAST);
      portfolio.catalogAdmin().update(Examples.owner(), draft.id(), 1, draft.content().edit().title("Later").build());
    });

    assertThat(told).isEmpty();
  }

  @Test
  void tellsBothAddressesOfAWorkThatMoved() {
    var work = work("noon");

    var told = toldBy(() -> portfolio.catalogAdmin().update(Examples.owner(), work.id(),
        work.revision().version(), work.content().edit().slug(new Slug("evening")).build()));

    assertThat(told).contains(new Work(new Slug("noon"), Optional.empty()),
        new Work(new Slug("evening"), Optional.empty()));
  }

  @Test
  void tellsThatAWorkWent() {
    var work = work("noon");

    var told = toldBy(
        () -> portfolio.catalogAdmin().delete(Examples.owner(), work.id(), work.revision().version()));

    assertThat(told).containsExactly(new Work(new Slug("noon"), Optional.empty()));
  }

  @Test
  void tellsManyWorksAtOnceAsEverything() {
    for (int number = 1; number <= 21; number++)
      work("work-" + number);

    assertThat(toldBy(() -> storage.execute("update artworks set year = 2020 where title like '%1'")))
        .hasSize(3).doesNotContain(new Everything());
    assertThat(toldBy(() -> storage.execute("update artworks set year = 2021")))
        .containsExactly(new Everything());
  }

  @Test
  void tellsOnlyPhotographsWhoseFilesOrWordsChanged() {
    var work = work("noon");
    var id = work.content().mainImage().orElseThrow();

    assertThat(toldBy(() -> storage.execute("update media set ladder_attempts = 2"))).isEmpty();
    assertThat(toldBy(() -> storage.execute("update media set alt = 'Other words'")))
        .containsExactlyInAnyOrder(new Photograph(id), new Work(new Slug("noon"), Optional.empty()));
  }

  @Test
  void tellsASeriesAndItsName() {
    var series = portfolio.catalogAdmin().createCategory(Examples.owner(), Examples.category("Dunes"));

    assertThat(toldBy(() -> storage.execute("update categories set statement = 'Sand.'")))
        .containsExactly(new Series(series.content().slug()));
    assertThat(toldBy(() -> storage.execute("update categories set name = 'Sand'")))
        .contains(new Everything());
  }

  @Test
  void tellsWhatATextPageSaysAndItsTitle() {
    var page = portfolio.contentPages().create(Examples.owner(),
        new ContentPageText("About", new Slug("about"), RichText.EMPTY));

    assertThat(toldBy(() -> storage.execute("update pages set content = '{\"root\": {\"children\": [1]}}'")))
        .containsExactly(new TextPage(page.text().slug()));
    assertThat(toldBy(() -> storage.execute("update pages set title = 'About me'")))
        .containsExactly(new Everything());
  }

  @Test
  void tellsSettingsAsEverything() {
    assertThat(toldBy(() -> storage.execute("insert into settings values ('site', '{}', 1, now())")))
        .containsExactly(new Everything());
  }

  @Test
  void hearsNothingOfAnotherSchema() {
    assertThat(toldBy(() -> storage.execute(
        "notify catalogue_changed, '{\"schema\": \"another\", \"everything\": true}'"))).isEmpty();
  }

  @Test
  void takesWordsItCannotReadForEverything() {
    assertThat(toldBy(() -> storage.execute("notify catalogue_changed, 'gibberish'")))
        .containsExactly(new Everything());
    assertThat(toldBy(() -> storage.execute(
        "notify catalogue_changed, '{\"schema\": \"catalogue_of_tests\", \"page\": \"NO SLUG\"}'")))
        .containsExactly(new Everything());
  }

  @Test
  void aListenerThatFailsKeepsNobodyFromHearing() {
    changes.listen(change -> {
      throw new IllegalStateException("a listener with a fault");
    });
    var second = new LinkedBlockingQueue<CatalogChange>();
    changes.listen(second::add);

    toldBy(() -> storage.execute("insert into settings values ('site', '{}', 1, now())"));

    assertThat(second).contains(new Everything());
  }

  @Test
  void tellsEverythingAfterTheLineWasCut() {
    try (var wire = wire(); var remote = changesOver(wire)) {
      remote.listen(heard::add);
      awaitHearing(remote, true);

      wire.cut();
      awaitHearing(remote, false);
      heard.clear();
      wire.mend();

      assertThat(next()).isEqualTo(new Everything());
      assertThat(remote.isHearing()).isTrue();
    }
  }

  @Test
  void findsOutThatTheLineIsDead() {
    try (var wire = wire(); var remote = changesOver(wire)) {
      awaitHearing(remote, true);

      wire.fallSilent();
      awaitHearing(remote, false);
      wire.mend();

      awaitHearing(remote, true);
    }
  }

  /** All that an action has told. */
  private List<CatalogChange> toldBy(Runnable action) {
    toldUntilNow();
    action.run();
    return toldUntilNow();
  }

  private List<CatalogChange> toldUntilNow() {
    var mark = new Photograph(new MediaId(999_999));
    storage.execute("notify catalogue_changed, '{\"schema\": \"catalogue_of_tests\", \"photograph\": 999999}'");
    var told = new ArrayList<CatalogChange>();
    for (var change = next(); !change.equals(mark); change = next())
      told.add(change);
    return told;
  }

  private CatalogChange next() {
    try {
      return Optional.ofNullable(heard.poll(20, TimeUnit.SECONDS))
          .orElseThrow(() -> new AssertionError("nothing told"));
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static void awaitHearing(CatalogChanges remote, boolean hearing) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (remote.isHearing() != hearing) {
      if (System.nanoTime() > deadline) throw new AssertionError("hearing stays " + remote.isHearing());
      Thread.onSpinWait();
    }
  }

  private Artwork work(String slug) {
    return portfolio.catalogAdmin().create(Examples.owner(),
        Examples.content(slug).slug(new Slug(slug)).mainImage(photograph().id()).status(ArtworkStatus.PUBLISHED)
            .build(),
        Placement.LAST);
  }

  private Media photograph() {
    var upload = Examples.upload("photograph.jpg", Examples.photographJpeg(60, 40), "Dunes");
    return switch (portfolio.mediaLibrary().upload(Examples.owner(), upload)) {
      case UploadResult.Stored(var media) -> media;
      case UploadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }

  private static Wire wire() {
    return Wire.to(new InetSocketAddress("localhost", source().getPortNumbers()[0]));
  }

  private static CatalogChanges changesOver(Wire wire) {
    var source = source();
    source.setPortNumbers(new int[] {wire.port()});
    return CatalogueDatabase.of(source, TestStorage.SCHEMA).changes();
  }

  private static PGSimpleDataSource source() {
    var source = new PGSimpleDataSource();
    source.setUrl(postgres.database().jdbcUrl());
    return source;
  }
}

package com.joelschaeffer.portfolio.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange;
import com.joelschaeffer.portfolio.core.catalog.InMemoryCatalog;
import com.joelschaeffer.portfolio.core.media.InMemoryMediaLibrary;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.pages.ContentPageText;
import com.joelschaeffer.portfolio.core.pages.InMemoryContentPages;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeCollectorTest {

  private static final URI SITE = URI.create("https://example.com");
  private static final CatalogChange.Work DUNES = new CatalogChange.Work(new Slug("dunes"),
      Optional.of(new Slug("coast")));

  private final MutableClock clock = new MutableClock();
  private final InMemoryCatalog catalog = new InMemoryCatalog(new InMemoryMediaLibrary(clock), clock);
  private final InMemoryContentPages pages = new InMemoryContentPages(clock);
  private final ByHand timer = new ByHand();
  private final Map<String, PurgeOrder> queue = new LinkedHashMap<>();
  private final ChangeCollector collector = collector((id, with) -> queue.putIfAbsent(id, PurgeOrder.read(with)));

  @Test
  void aWorkConcernsEveryPageThatShowsIt() {
    collector.accept(DUNES);
    timer.fire();

    assertThat(urls()).containsExactlyInAnyOrder("/", "/gallery", "/series", "/gallery?category=coast",
        "/artwork/dunes",
        "/sitemap.xml", "/feed.xml");
  }

  @Test
  void aSeriesAndATextConcernTheirOwn() {
    collector.accept(new CatalogChange.Series(new Slug("coast")));
    collector.accept(new CatalogChange.TextPage(new Slug("about")));
    timer.fire();

    assertThat(urls()).containsExactlyInAnyOrder("/", "/series", "/gallery?category=coast", "/sitemap.xml", "/about");
  }

  @Test
  void aPhotographConcernsTheTextsThatShowIt() {
    var shown = Examples.lexical().photographs().iterator().next();
    pages.create(Examples.owner(), new ContentPageText("About", new Slug("about"), Examples.lexical()));
    pages.create(Examples.owner(), Examples.page("Contact"));

    collector.accept(new CatalogChange.Photograph(shown));
    timer.fire();
    assertThat(urls()).containsExactly("/about");

    queue.clear();
    collector.accept(new CatalogChange.Photograph(new MediaId(shown.value() + 1)));
    timer.fire();
    assertThat(queue).isEmpty();
  }

  @Test
  void changesOfASecondGoTogetherAndNoPageTwice() {
    collector.accept(DUNES);
    clock.advance(Duration.ofMillis(300));
    collector.accept(new CatalogChange.Work(new Slug("sea"), Optional.of(new Slug("coast"))));
    collector.accept(DUNES);
    timer.fire();

    assertThat(queue).hasSize(1);
    assertThat(urls()).doesNotHaveDuplicates().contains("/artwork/dunes", "/artwork/sea").hasSize(8);
  }

  @Test
  void theSameChangeALittleLaterIsAnotherPurge() {
    collector.accept(DUNES);
    timer.fire();
    clock.advance(Duration.ofSeconds(1));
    collector.accept(DUNES);
    timer.fire();

    assertThat(queue).hasSize(2);
  }

  @Test
  void twoProcessesOrderTheSamePurge() {
    var other = collector((id, with) -> queue.putIfAbsent(id, PurgeOrder.read(with)));
    collector.accept(DUNES);
    collector.accept(new CatalogChange.TextPage(new Slug("about")));
    clock.advance(Duration.ofMillis(2));
    other.accept(new CatalogChange.TextPage(new Slug("about")));
    other.accept(DUNES);
    timer.fire();

    assertThat(queue).hasSize(1);
  }

  @Test
  void somethingUnknownConcernsEverything() {
    collector.accept(DUNES);
    collector.accept(new CatalogChange.Everything());
    timer.fire();

    assertThat(queue.values()).containsExactly(PurgeOrder.everything());
  }

  @Test
  void waitsUntilEveryProcessHasHeardOfTheSecond() {
    clock.advance(Duration.ofMillis(250));
    collector.accept(DUNES);

    assertThat(timer.delays).containsExactly(Duration.ofMillis(1_750));
    assertThat(queue).isEmpty();
  }

  @Test
  void nothingIsLostWhileTheDatabaseIsAway() {
    var attempts = new ArrayList<String>();
    var unlucky = collector((id, with) -> {
      attempts.add(id);
      if (attempts.size() == 1) throw new UnavailableException("database_unavailable", "gone", null);
      queue.put(id, PurgeOrder.read(with));
    });

    unlucky.accept(DUNES);
    timer.fire();
    assertThat(queue).isEmpty();

    timer.fire();
    assertThat(queue.values()).containsExactly(PurgeOrder.everything());
    assertThat(timer.delays.getLast()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
  }

  private ChangeCollector collector(PurgeQueue target) {
    return new ChangeCollector(new ChangedPages(catalog, pages), SITE, target,
        new ChangeCollector.Timing(clock, timer));
  }

  private List<String> urls() {
    return queue.values().stream().flatMap(order -> order.urls().stream())
        .map(url -> url.substring(SITE.toString().length())).toList();
  }

  /** Runs what waits when the test says so. */
  private static final class ByHand implements ChangeCollector.Timer {

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();

    @Override
    public void after(Duration delay, Runnable work) {
      waiting.add(work);
      delays.add(delay);
    }

    void fire() {
      var due = List.copyOf(waiting);
      waiting.clear();
      due.forEach(Runnable::run);
    }
  }
}

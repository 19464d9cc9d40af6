package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.edge.ChangeCollector;
import com.joelschaeffer.portfolio.app.edge.ChangedPages;
import com.joelschaeffer.portfolio.app.edge.CloudflareEdgeCache;
import com.joelschaeffer.portfolio.app.edge.PurgeErrand;
import com.joelschaeffer.portfolio.app.edge.PurgeFailures;
import com.joelschaeffer.portfolio.app.upkeep.Jobs;
import com.joelschaeffer.portfolio.core.catalog.CatalogChanges;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The network in front of the site, if there is one: what is done to it, and what begins and ends with this process. */
final class Edge implements AutoCloseable {

  /** So long an answer may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration END = Duration.ofSeconds(3);

  private final Optional<Zone> zone;
  private final Clock clock;
  private Optional<CatalogChanges.Subscription> subscription = Optional.empty();

  private Edge(Optional<Zone> zone, Clock clock) {
    this.zone = zone;
    this.clock = clock;
  }

  private record Zone(URI site, CloudflareEdgeCache cache, PurgeErrand errand, ScheduledExecutorService timer) {

    void after(Duration delay, Runnable work) {
      var _ = timer.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  static Edge of(PortfolioSettings settings, PurgeFailures failures, Clock clock) {
    return new Edge(settings.edge().map(cloudflare -> {
      var cache = CloudflareEdgeCache.of(cloudflare, PATIENCE, clock);
      return new Zone(settings.web().publicUrl().orElseThrow(), cache,
          new PurgeErrand(cache, failures, clock, RandomGenerator.getDefault()),
          Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("edge-changes").daemon().factory()));
    }), clock);
  }

  /** What the jobs have to know. */
  List<Jobs.Errand> errands() {
    return zone.map(found -> found.errand.errand()).stream().toList();
  }

  /** Begins to hear of changes. */
  void listen(CatalogChanges changes, ChangedPages pages, Jobs jobs) {
    zone.ifPresent(found -> {
      var collector = new ChangeCollector(pages, found.site, (id, with) -> jobs.ask(PurgeErrand.NAME, id, with),
          new ChangeCollector.Timing(clock, found::after));
      subscription = Optional.of(changes.listen(collector::accept));
    });
  }

  /** Orders what was heard of before it ends. */
  @Override
  public void close() {
    subscription.ifPresent(CatalogChanges.Subscription::close);
    zone.ifPresent(found -> {
      found.timer.shutdown();
      try {
        if (!found.timer.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) found.timer.shutdownNow();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      found.cache.close();
    });
  }
}

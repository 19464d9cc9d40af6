package com.joelschaeffer.portfolio.app.edge;

import com.joelschaeffer.portfolio.core.PortfolioException;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts together the changes of each second and orders the purge of the pages that show them, each page once. Every process hears of
 * every change and orders the same: a second's number and its addresses are the order's id, so that it is carried out once. Where
 * clocks differ, or a change is heard on either side of a second's end, it is carried out once more, and never left out. Thread-safe.
 */
public final class ChangeCollector {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeCollector.class);
  private static final long SECOND = 1_000;
  /** Until then each process has dropped its own copies of the pages; the edge must not fetch one of those. */
  private static final Duration GRACE = Duration.ofSeconds(1);
  /** What could not be ordered, because the database was away, is ordered as everything after so long. */
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

  private final ChangedPages pages;
  private final URI site;
  private final PurgeQueue queue;
  private final Timing timing;
  private final TreeMap<Long, Set<CatalogChange>> seconds = new TreeMap<>();

  /** Where time comes from, and what waits for it. */
  public record Timing(Clock clock, Timer timer) {}

  /** Does something later, one thing at a time, on a thread of its own. */
  @FunctionalInterface
  public interface Timer {
    void after(Duration delay, Runnable work);
  }

  /** @param site the address that visitors, and the edge, know the site by */
  public ChangeCollector(ChangedPages pages, URI site, PurgeQueue queue, Timing timing) {
    this.pages = pages;
    this.site = site;
    this.queue = queue;
    this.timing = timing;
  }

  /** Hears of a change; comes back at once. */
  public synchronized void accept(CatalogChange change) {
    keep(change, Duration.ZERO);
  }

  private synchronized void keep(CatalogChange change, Duration later) {
    var now = timing.clock.millis() + later.toMillis();
    var second = Math.floorDiv(now, SECOND);
    var changes = seconds.get(second);
    if (changes == null) {
      changes = new LinkedHashSet<>();
      seconds.put(second, changes);
      timing.timer.after(Duration.ofMillis((second + 1) * SECOND - timing.clock.millis()).plus(GRACE),
          () -> handOver(second));
    }
    changes.add(change);
  }

  /** On the timer's thread, which nothing may end. */
  private void handOver(long second) {
    try {
      for (var order : orders(take(second)))
        queue.add(second + "-" + order.id(), order.write());
    } catch (PortfolioException away) {
      LOG.warn("Changed pages are purged later: {}", away.getMessage());
      keep(new CatalogChange.Everything(), AFTER_TROUBLE);
    } catch (RuntimeException fault) {
      LOG.error("Changed pages are purged later", fault);
      keep(new CatalogChange.Everything(), AFTER_TROUBLE);
    }
  }

  private synchronized List<CatalogChange> take(long second) {
    return List.copyOf(seconds.remove(second));
  }

  private List<PurgeOrder> orders(List<CatalogChange> changes) {
    var urls = new ArrayList<String>();
    for (var change : changes) {
      var paths = pages.paths(change);
      if (paths.isEmpty()) return List.of(PurgeOrder.everything());
      paths.get().map(path -> site + path).forEach(urls::add);
    }
    return PurgeOrder.of(urls);
  }
}

package com.joelschaeffer.portfolio.app.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Pages as they were made, until the catalogue changes. However many visitors ask for a page that is not there, it is made once.
 * A page that is out of date stays until its place is needed: it is better than none when the database is out of reach.
 * Thread-safe.
 */
public final class PageCache {

  /** Whoever waits longer for another's page makes it himself. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  /** So long after a page could not be made old ones are given without trying. */
  private static final Duration RESPITE = Duration.ofSeconds(2);

  private final CatalogVersion version;
  private final boolean enabled;
  private final Cache<String, Entry> pages;
  private final ConcurrentMap<Flight.Key, Flight> flights = new ConcurrentHashMap<>();
  private volatile long lastTrouble = System.nanoTime() - RESPITE.toNanos();

  private record Entry(PageCopy page, long version) {}

  /** @param bytes it may take in memory, about; 0 keeps nothing */
  public PageCache(CatalogVersion version, long bytes) {
    this.version = version;
    enabled = bytes > 0;
    pages = Caffeine.newBuilder().maximumWeight(bytes)
        .weigher((String key, Entry entry) -> key.length() * 2 + entry.page().weight()).build();
  }

  boolean isEnabled() {
    return enabled;
  }

  /** The page, if it is known to be right. */
  Optional<PageCopy> find(String key) {
    return Optional.ofNullable(pages.getIfPresent(key)).filter(entry -> version.isCurrent(entry.version()))
        .map(Entry::page);
  }

  /** The page as it was when it was last made. */
  Optional<PageCopy> findOutdated(String key) {
    return Optional.ofNullable(pages.getIfPresent(key)).map(Entry::page);
  }

  /** The making of a page that is not there; the first who asks makes it. */
  Flight board(String key) {
    var mine = new Flight(new Flight.Key(key, version.current()));
    var others = flights.putIfAbsent(mine.key, mine);
    if (others != null) return new Flight(others);
    var landed = find(key);
    if (landed.isEmpty()) return mine;
    // another landed between the caller's look and now
    flights.remove(mine.key, mine);
    mine.made.complete(landed);
    return new Flight(mine);
  }

  /** Ends the making of a page, to be called by whoever makes it, with nothing if it became none. */
  void land(Flight flight, Optional<PageCopy> made) {
    made.ifPresent(page -> pages.put(flight.key.page(), new Entry(page, flight.key.version())));
    flights.remove(flight.key, flight);
    flight.made.complete(made);
  }

  /** A page could not be made because something is out of reach. */
  void noteTrouble() {
    lastTrouble = System.nanoTime();
  }

  /** Whether trying to make a page is likely to be in vain; it is not once the database is heard again. */
  boolean isInTrouble() {
    return !version.isHearing() && System.nanoTime() - lastTrouble < RESPITE.toNanos();
  }

  /** A page that is being made; one that was begun before a change is not waited for after it. */
  static final class Flight {

    private final Key key;
    private final boolean own;
    private final CompletableFuture<Optional<PageCopy>> made;

    private record Key(String page, long version) {}

    private Flight(Key key) {
      this.key = key;
      own = true;
      made = new CompletableFuture<>();
    }

    private Flight(Flight others) {
      key = others.key;
      own = false;
      made = others.made;
    }

    /** Whether it is the caller who has to make it. */
    boolean isOwn() {
      return own;
    }

    /** What another makes; empty when it becomes no page, or takes too long. */
    Optional<PageCopy> await() {
      try {
        return made.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException slow) {
        return Optional.empty();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }
}

package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.PortfolioException;
import com.joelschaeffer.portfolio.core.settings.Setting;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobHeaders;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.BlobStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory and the bucket, and which of the two the pictures lie in. That is recorded in the database, so that setting a bucket
 * does not make pictures vanish, and so that all processes change over when they are moved. Thread-safe.
 */
final class PictureStores implements BlobStore, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PictureStores.class);

  /** How long a process may not notice that another one has moved the pictures. */
  static final Duration NOTICED_WITHIN = Duration.ofSeconds(2);

  private static final String GROUP = "pictures";
  private static final String PLACE = "place";
  private static final String BUCKETS = "buckets";

  private final Places places;
  private final Settings settings;
  private final Clock clock;
  private volatile Seen seen;

  private PictureStores(Places places, Settings settings, Clock clock) {
    this.places = places;
    this.settings = settings;
    this.clock = clock;
    seen = new Seen(Place.DIRECTORY, Instant.EPOCH);
  }

  /** Where pictures can lie. */
  enum Place {
    DIRECTORY, BUCKET;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The stores.
   *
   * @param bucket empty when none is configured
   */
  record Places(BlobStore directory, Optional<Bucket> bucket) {

    BlobStore at(Place place) {
      return switch (place) {
        case DIRECTORY -> directory;
        case BUCKET -> bucket.map(BlobStore.class::cast)
            .orElseThrow(() -> new ConfigurationException("The pictures lie in a bucket, and none is"
                + " configured: set CLOUDFLARE_R2_BUCKET, _ENDPOINT, _ACCESS_KEY_ID and _SECRET_ACCESS_KEY as they were."));
      };
    }
  }

  private record Seen(Place place, Instant at) {}

  /**
   * Finds out where the pictures are; where there are none yet, they will lie in the bucket if there is one.
   *
   * @param newestOriginal the original that was stored last; empty while the catalogue has no photographs
   * @throws ConfigurationException when they lie in a bucket and none is configured, or when it is neither recorded nor to be seen
   *                                where they lie
   */
  static PictureStores open(Places places, Settings settings, Clock clock,
      Supplier<Optional<BlobKey>> newestOriginal) {
    var stores = new PictureStores(places, settings, clock);
    if (stores.recorded().isEmpty()) stores.recordFound(newestOriginal.get());
    stores.seen = new Seen(stores.recorded().orElseThrow(), clock.instant());
    stores.requireSameBuckets();
    return stores;
  }

  /** Where they are. */
  Place place() {
    var last = seen;
    var now = clock.instant();
    if (now.isBefore(last.at().plus(NOTICED_WITHIN))) return last.place();
    try {
      seen = new Seen(recordedOrLast(), now);
    } catch (PortfolioException noAnswer) { // nothing changes while the database is away
      seen = new Seen(last.place(), now);
    }
    return seen.place();
  }

  /** The store of a place. */
  BlobStore at(Place place) {
    return places.at(place);
  }

  /** Has every process use that place from now on; within {@link #NOTICED_WITHIN} all of them do. */
  void switchTo(Place place) {
    record(place);
    seen = new Seen(place, clock.instant());
  }

  @Override
  public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
    var before = recordedOrLast();
    places.at(before).put(key, content, headers);
    // what was begun before a move and ended after it would be brought by nobody
    var after = recordedOrLast();
    if (after != before) places.at(after).put(key, content, headers);
  }

  @Override
  public Optional<Blob> open(BlobKey key) {
    return current().open(key).or(() -> other().flatMap(store -> store.open(key)));
  }

  @Override
  public boolean exists(BlobKey key) {
    return current().exists(key);
  }

  @Override
  public void delete(BlobKey key) {
    current().delete(key);
  }

  @Override
  public Stream<Listed> list(String prefix) {
    return current().list(prefix);
  }

  /** None of an object that a move has not brought yet: that one can be opened where it still is. */
  @Override
  public Optional<URI> link(BlobKey key, Duration validity, String filename) {
    var store = current();
    return store.link(key, validity, filename).filter(address -> store.exists(key));
  }

  @Override
  public void close() {
    places.bucket().ifPresent(Bucket::close);
  }

  @Override
  public String toString() {
    var hint = place() == Place.DIRECTORY && places.bucket().isPresent()
        ? " (a bucket is configured: move there with --portfolio.media.move-to=bucket)"
        : "";
    return current() + hint;
  }

  private BlobStore current() {
    return places.at(place());
  }

  /** Where a move has not yet brought what was stored during it. */
  private Optional<BlobStore> other() {
    return place() == Place.BUCKET ? Optional.of(places.directory()) : places.bucket().map(BlobStore.class::cast);
  }

  private void recordFound(Optional<BlobKey> newestOriginal) {
    recordUnlessAnother(newestOriginal.map(this::placeOf).orElseGet(this::firstPlace));
  }

  /** The catalogue has photographs, so there was a record, which is gone: new ones went where the newest is. */
  private Place placeOf(BlobKey newestOriginal) {
    var place = Stream.of(Place.BUCKET, Place.DIRECTORY).filter(each -> has(each, newestOriginal)).findFirst()
        .orElseThrow(
            () -> new ConfigurationException("It is not recorded any more where the pictures lie, and the newest one's"
                + " original is neither in " + places.directory()
                + " nor in a bucket that is configured: set PORTFOLIO_DATA_DIR,"
                + " CLOUDFLARE_R2_BUCKET and what belongs to it as they were."));
    log.warn("It was not recorded any more where the pictures lie; they are in {}, and it is recorded again",
        at(place));
    return place;
  }

  private boolean has(Place place, BlobKey key) {
    return (place == Place.DIRECTORY || places.bucket().isPresent()) && at(place).exists(key);
  }

  private Place firstPlace() {
    try (var objects = places.directory().list("originals/")) {
      return places.bucket().isEmpty() || objects.findFirst().isPresent() ? Place.DIRECTORY : Place.BUCKET;
    }
  }

  private void recordUnlessAnother(Place place) {
    try {
      record(place);
    } catch (ConflictException another) {
      // another process was quicker
    }
  }

  private void record(Place place) {
    var version = settings.find(GROUP).map(Setting::version).orElse(0L);
    settings.save(Actor.system("pictures"), GROUP, version,
        Map.of(PLACE, place.word(), BUCKETS, place == Place.BUCKET ? bucketNames() : ""));
  }

  /** Objects are looked for where they were stored: another bucket's name would make them vanish. */
  private void requireSameBuckets() {
    if (place() != Place.BUCKET) return;
    places.at(Place.BUCKET);
    var were = settings.find(GROUP).map(Setting::value).map(value -> value.get(BUCKETS)).map(String::valueOf)
        .orElse("");
    if (!were.isEmpty() && !were.equals(bucketNames()))
      throw new ConfigurationException(
          ("CLOUDFLARE_R2_BUCKET, CLOUDFLARE_R2_ORIGINALS_BUCKET: the pictures lie in \"%s\", configured"
              + " is \"%s\". Set them as they were; to change them, run --portfolio.media.move-to=directory with the old ones and"
              + " --portfolio.media.move-to=bucket with the new ones.").formatted(were, bucketNames()));
  }

  private String bucketNames() {
    return places.bucket().map(Bucket::names).orElse("");
  }

  /** Where they are recorded to be. Where they were, when the record is gone: it is made again, and nothing is looked for elsewhere. */
  private Place recordedOrLast() {
    return recorded().orElseGet(() -> {
      var last = seen.place();
      log.warn("It was not recorded any more where the pictures lie; they are in {}, and it is recorded again",
          at(last));
      recordUnlessAnother(last);
      return last;
    });
  }

  private Optional<Place> recorded() {
    return settings.find(GROUP).map(Setting::value).map(value -> value.get(PLACE))
        .flatMap(word -> Stream.of(Place.values()).filter(place -> place.word().equals(word)).findFirst());
  }
}

package com.joelschaeffer.portfolio.storage.s3;

import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobHeaders;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.BlobStore;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects in a bucket of Cloudflare R2, or of another store that speaks S3, encrypted or not. Thread-safe; opened once and closed at
 * the end.
 *
 * <p>Content above {@value #PART_SIZE} bytes travels in parts of that size; one part is in memory for each {@code put} that runs.
 * A request that fails in a way that may pass (500, 502, 503, 504, too many requests, no connection, no answer) is sent up to
 * {@value #ATTEMPTS} times, with pauses that double from 0.1 s to 5 s, each of them shortened at random.
 *
 * <p>A process that dies while it sends parts leaves them behind unseen; R2 removes them after seven days, elsewhere a rule of the
 * bucket for unfinished multipart uploads does.
 */
public final class S3BlobStore implements BlobStore, AutoCloseable {

  /** Bytes of content above which it is sent in parts, and the length of each but the last: 8 MiB. */
  public static final int PART_SIZE = 8 << 20;
  /** How often a request is sent at most. */
  public static final int ATTEMPTS = 4;

  /** The longest that a signature of version 4 may be valid. */
  private static final Duration LONGEST_LINK = Duration.ofDays(7);

  private final S3Bucket bucket;
  private final S3Failures failures;
  private final String place;

  private S3BlobStore(S3Settings settings, Duration firstPause) {
    place = "bucket " + settings.bucket() + " at " + settings.endpoint().uri().getHost();
    failures = new S3Failures(place);
    bucket = new S3Bucket(settings, firstPause);
  }

  /**
   * Opens the store without asking it anything; {@link #check} does that.
   *
   * @throws IllegalStateException when a library is missing that this adapter needs; the message names it
   */
  public static S3BlobStore open(S3Settings settings) {
    return open(settings, Duration.ofMillis(100));
  }

  /** @param firstPause before a second attempt; tests need none */
  static S3BlobStore open(S3Settings settings, Duration firstPause) {
    NeededLibraries.check();
    return new S3BlobStore(settings, firstPause);
  }

  /**
   * Asks for the first object, so that a wrong name or key is seen before it is needed.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when there is no answer, no such bucket or no right to read it;
   *                                                               the message says what to look at
   */
  public void check() {
    failures.translate("object_store_not_readable", "The objects cannot be read", () -> {
      bucket.check();
      return true;
    });
  }

  @Override
  public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
    failures.translate("object_not_stored", "The object " + key + " was not stored", () -> {
      bucket.put(key, content, headers);
      return true;
    });
  }

  @Override
  public Optional<Blob> open(BlobKey key) {
    return failures.translate("object_not_readable", "The object " + key + " cannot be read",
        () -> bucket.open(key));
  }

  @Override
  public boolean exists(BlobKey key) {
    return failures.translate("object_not_readable", "The object " + key + " cannot be looked up",
        () -> bucket.exists(key));
  }

  @Override
  public void delete(BlobKey key) {
    failures.translate("object_not_deleted", "The object " + key + " was not deleted", () -> {
      bucket.delete(key);
      return true;
    });
  }

  /** Reads a thousand objects at a time; what lies in the bucket under a name that is no key is left out. */
  @Override
  public Stream<Listed> list(String prefix) {
    return S3Listing.of(after -> failures.translate("objects_not_listed", "The objects cannot be listed",
        () -> bucket.list(prefix, after)));
  }

  /**
   * Signs an address under which a browser saves the object.
   *
   * @param validity at most seven days
   */
  @Override
  public Optional<URI> link(BlobKey key, Duration validity, String filename) {
    if (!validity.isPositive() || validity.compareTo(LONGEST_LINK) > 0)
      throw new IllegalArgumentException("a link is valid for up to seven days, not for " + validity);
    return Optional.of(failures.translate("object_not_readable", "No link to the object " + key + " was made",
        () -> bucket.link(key, validity, filename)));
  }

  /** Lets go of connections and threads. */
  @Override
  public void close() {
    bucket.close();
  }

  @Override
  public String toString() {
    return place;
  }
}

package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobHeaders;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.BlobStore;
import com.joelschaeffer.portfolio.storage.SplitBlobStore;
import com.joelschaeffer.portfolio.storage.s3.S3BlobStore;
import com.joelschaeffer.portfolio.storage.s3.S3Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configured bucket, or the two of them. Addresses of originals are given out only where nobody can turn them into public ones: an
 * address tells the object's name, and a name is all it takes in a bucket that browsers reach.
 */
final class Bucket implements BlobStore, AutoCloseable {

  private final List<S3BlobStore> opened;
  private final BlobStore objects;
  private final boolean hasPrivateOriginals;
  private final String names;

  private Bucket(List<S3BlobStore> opened, BlobStore objects, boolean hasPrivateOriginals, String names) {
    this.opened = opened;
    this.names = names;
    this.objects = objects;
    this.hasPrivateOriginals = hasPrivateOriginals;
  }

  /**
   * Opens it and asks it once, so that a wrong key is found at the start.
   *
   * @throws ConfigurationException when it does not answer as it should
   */
  static Bucket open(BucketSettings settings, PortfolioSettings all) {
    var pictures = checked(settings.pictures());
    if (settings.originals().isEmpty())
      return new Bucket(List.of(pictures), pictures, /* hasPrivateOriginals= */ all.web().mediaUrl().isEmpty(),
          settings.names());
    var originals = checked(settings.originals().get());
    return new Bucket(List.of(pictures, originals), SplitBlobStore.of(originals, pictures),
        /* hasPrivateOriginals= */ true, settings.names());
  }

  /** What tells this bucket, or these two, from others. */
  String names() {
    return names;
  }

  @Override
  public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
    objects.put(key, content, headers);
  }

  @Override
  public Optional<Blob> open(BlobKey key) {
    return objects.open(key);
  }

  @Override
  public boolean exists(BlobKey key) {
    return objects.exists(key);
  }

  @Override
  public void delete(BlobKey key) {
    objects.delete(key);
  }

  @Override
  public Stream<Listed> list(String prefix) {
    return objects.list(prefix);
  }

  @Override
  public Optional<URI> link(BlobKey key, Duration validity, String filename) {
    return hasPrivateOriginals ? objects.link(key, validity, filename) : Optional.empty();
  }

  @Override
  public void close() {
    opened.forEach(S3BlobStore::close);
  }

  @Override
  public String toString() {
    return objects.toString();
  }

  private static S3BlobStore checked(S3Settings settings) {
    var bucket = S3BlobStore.open(settings);
    try {
      bucket.check();
      return bucket;
    } catch (UnavailableException refused) {
      bucket.close();
      throw new ConfigurationException("CLOUDFLARE_R2_*: " + refused.getMessage(), refused);
    }
  }
}

package com.joelschaeffer.portfolio.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps originals in one store and everything else in another, so that nothing but what is public lies where the public reaches.
 * Thread-safe.
 */
public final class SplitBlobStore implements BlobStore {

  private final BlobStore originals;
  private final BlobStore others;

  private SplitBlobStore(BlobStore originals, BlobStore others) {
    this.originals = originals;
    this.others = others;
  }

  /** Puts two stores together. */
  public static SplitBlobStore of(BlobStore originals, BlobStore others) {
    return new SplitBlobStore(originals, others);
  }

  @Override
  public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
    storeOf(key).put(key, content, headers);
  }

  @Override
  public Optional<Blob> open(BlobKey key) {
    return storeOf(key).open(key);
  }

  @Override
  public boolean exists(BlobKey key) {
    return storeOf(key).exists(key);
  }

  @Override
  public void delete(BlobKey key) {
    storeOf(key).delete(key);
  }

  @Override
  public Stream<Listed> list(String prefix) {
    if (prefix.startsWith(PictureObjects.ORIGINALS)) return originals.list(prefix);
    if (!PictureObjects.ORIGINALS.startsWith(prefix)) return others.list(prefix);
    var before = others.list(prefix).takeWhile(object -> object.key().path().compareTo(PictureObjects.ORIGINALS) < 0);
    var after = others.list(prefix).filter(object -> object.key().path().compareTo(PictureObjects.ORIGINALS) > 0
        && !object.key().path().startsWith(PictureObjects.ORIGINALS));
    // not flatMap, whose iterator would read a whole store before it gives the first object
    return Stream.concat(Stream.concat(before, originals.list(PictureObjects.ORIGINALS)), after);
  }

  @Override
  public Optional<URI> link(BlobKey key, Duration validity, String filename) {
    return storeOf(key).link(key, validity, filename);
  }

  private BlobStore storeOf(BlobKey key) {
    return key.path().startsWith(PictureObjects.ORIGINALS) ? originals : others;
  }

  @Override
  public String toString() {
    return others + ", originals in " + originals;
  }
}

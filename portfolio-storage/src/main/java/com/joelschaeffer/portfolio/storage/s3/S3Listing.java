package com.joelschaeffer.portfolio.storage.s3;

import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.BlobStore.Listed;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** The pages of a list of objects; each is asked for when those before it were read. */
final class S3Listing implements Iterator<ListObjectsV2Response> {

  /** Where they come from. */
  interface Pages {
    /**
     * Asks for one.
     *
     * @param token what the page before says about where to go on; null for the first
     */
    ListObjectsV2Response page(@Nullable String token);
  }

  private final Pages pages;
  private @Nullable String token;
  private boolean ended;

  private S3Listing(Pages pages) {
    this.pages = pages;
  }

  /** The objects whose names are keys. */
  static Stream<Listed> of(Pages pages) {
    var answers = Spliterators.spliteratorUnknownSize(new S3Listing(pages), Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(answers, false).flatMap(page -> page.contents().stream())
        .filter(object -> BlobKey.isValid(object.key()))
        .map(object -> new Listed(new BlobKey(object.key()), object.size(), object.lastModified()));
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public ListObjectsV2Response next() {
    if (ended) throw new NoSuchElementException();
    var page = pages.page(token);
    token = page.nextContinuationToken();
    ended = token == null;
    return page;
  }
}

package com.joelschaeffer.portfolio.core.media;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
/** The words in which the contracts of the media library are told. */
abstract class MediaStory {

  static final Actor OWNER = Examples.owner();
  static final byte[] JPEG = Examples.photographJpeg(60, 40);

  MediaLibrary library;
  MutableClock clock;

  /** An empty library that asks this clock for the time; called before each test. */
  protected abstract MediaLibrary library(MutableClock itsClock);

  @BeforeEach
  void beginWithAnEmptyLibrary() {
    clock = new MutableClock();
    library = library(clock);
  }

  Media store(Upload upload) {
    return switch (library.upload(OWNER, upload)) {
      case UploadResult.Stored(var media) -> media;
      case UploadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }

  static ContentHash hash(byte[] content) throws Exception {
    return new ContentHash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
  }
}

package com.joelschaeffer.portfolio.core.media;

import com.joelschaeffer.portfolio.core.MutableClock;
import org.junit.jupiter.api.Nested;

class InMemoryMediaLibraryTest {

  @Nested
  class Library extends MediaLibraryContract {
    @Override
    protected MediaLibrary library(MutableClock itsClock) {
      return new InMemoryMediaLibrary(itsClock);
    }
  }

  @Nested
  class Uploads extends UploadContract {
    @Override
    protected MediaLibrary library(MutableClock itsClock) {
      return new InMemoryMediaLibrary(itsClock);
    }
  }
}

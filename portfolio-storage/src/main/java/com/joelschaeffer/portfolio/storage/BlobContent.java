package com.joelschaeffer.portfolio.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes to be stored. They can be read more than once, since a store that talks to a network sends them again when the first try
 * failed. Thread-safe.
 */
public interface BlobContent {

  /** How many bytes there are. */
  long length();

  /**
   * Begins to read.
   *
   * @return from the first byte on; to be closed by the caller
   * @throws IOException when the bytes cannot be read
   */
  InputStream open() throws IOException;

  /** These bytes, which nobody changes afterwards. */
  static BlobContent of(byte[] bytes) {
    return new BlobContent() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /**
   * A file, which nobody changes meanwhile.
   *
   * @param length how many bytes it has
   */
  static BlobContent of(Path file, long length) {
    return new BlobContent() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }
}

package com.joelschaeffer.portfolio.core.media;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that shall become a photograph of the library.
 *
 * @param filename what its owner called it; any path before it is ignored
 * @param content  its bytes; read once, to the end or until the limit, and closed by the caller
 * @param alt      alternative text; when absent the library suggests one
 */
public record Upload(String filename, InputStream content, Optional<AltText> alt) {

  /** Longest file, in bytes (20 MiB). */
  public static final long MAX_BYTES = 20L * 1024 * 1024;

  public Upload {
    Objects.requireNonNull(filename, "filename");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(alt, "alt");
  }
}

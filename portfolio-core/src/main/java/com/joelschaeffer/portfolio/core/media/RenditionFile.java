package com.joelschaeffer.portfolio.core.media;

import java.io.InputStream;
import java.util.Objects;

/**
 * A public file, opened for reading.
 *
 * @param content its bytes; to be closed by whoever asked for it
 * @param length  how many bytes that are
 */
public record RenditionFile(InputStream content, long length) {

  public RenditionFile {
    Objects.requireNonNull(content, "content");
  }
}

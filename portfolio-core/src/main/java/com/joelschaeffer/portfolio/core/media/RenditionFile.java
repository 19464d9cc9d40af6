package com.joelschaeffer.portfolio.core.media;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A public file, opened for reading.
 *
 * @param content its bytes; to be closed by whoever asked for it
 * @param length  how many bytes that are
 * @param file    where it lies on this machine, so that it can be sent without passing through this process; empty when elsewhere
 */
public record RenditionFile(InputStream content, long length, Optional<Path> file) {

  public RenditionFile {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(file, "file");
  }
}

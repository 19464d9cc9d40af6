package com.joelschaeffer.portfolio.core.media;

import java.io.InputStream;
import java.net.URI;
import java.util.Objects;

/** An original, byte for byte as it was uploaded, for those who may have it. */
public sealed interface OriginalFile {

  /** An address that gives it to whoever knows the address, for some minutes only. */
  record Link(URI address) implements OriginalFile {
    public Link {
      Objects.requireNonNull(address, "address");
    }
  }

  /**
   * Opened for reading.
   *
   * @param bytes  its content; to be closed by whoever asked for it
   * @param length how many bytes that are
   */
  record Opened(InputStream bytes, long length) implements OriginalFile {
    public Opened {
      Objects.requireNonNull(bytes, "bytes");
    }
  }
}

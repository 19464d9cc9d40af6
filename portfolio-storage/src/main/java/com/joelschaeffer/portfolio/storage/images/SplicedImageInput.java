package com.joelschaeffer.portfolio.storage.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** Gives a {@link Splice} to decoders, as ImageIO or as Java I/O wants it. */
final class SplicedImageInput extends ImageInputStreamImpl {

  private static final int BUFFER = 1 << 14;

  private final FileBytes file;
  private final Splice splice;
  private final byte[] buffer = new byte[BUFFER];
  private long bufferStart;
  private int bufferLength;

  SplicedImageInput(FileBytes file, Splice splice) {
    this.file = file;
    this.splice = splice;
  }

  @Override
  public int read() throws IOException {
    checkClosed();
    bitOffset = 0;
    if (!buffered()) return -1;
    return buffer[(int) (streamPos++ - bufferStart)] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    checkClosed();
    bitOffset = 0;
    if (length == 0) return 0;
    if (!buffered()) return -1;
    int index = (int) (streamPos - bufferStart);
    int count = Math.min(length, bufferLength - index);
    System.arraycopy(buffer, index, into, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return splice.length();
  }

  /** The same bytes as a plain stream; both share one position. */
  InputStream stream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return SplicedImageInput.this.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return SplicedImageInput.this.read(into, offset, length);
      }
    };
  }

  private boolean buffered() {
    if (streamPos >= bufferStart && streamPos < bufferStart + bufferLength) return true;
    try {
      bufferStart = streamPos;
      bufferLength = Math.max(0, splice.read(file, streamPos, buffer, 0, BUFFER));
    } catch (IOException e) {
      // unchecked, so that a failing disk is never taken for a damaged picture
      throw new UncheckedIOException(e);
    }
    return bufferLength > 0;
  }
}

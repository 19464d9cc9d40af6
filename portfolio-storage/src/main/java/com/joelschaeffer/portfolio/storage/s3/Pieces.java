package com.joelschaeffer.portfolio.storage.s3;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Reads content piece by piece. The last piece is handed out only when the content has exactly the announced length. */
final class Pieces implements Closeable {

  private final InputStream input;
  private final long announced;
  private long missing;

  Pieces(InputStream input, long announced) {
    this.input = input;
    this.announced = announced;
    missing = announced;
  }

  /**
   * Fills the buffer with what comes next.
   *
   * @return how many bytes that are; fewer than the buffer holds in the last piece, 0 after it
   * @throws IOException when the content cannot be read, or has another length than announced
   */
  int next(byte[] buffer) throws IOException {
    var wanted = (int) Math.min(buffer.length, missing);
    var read = input.readNBytes(buffer, 0, wanted);
    missing -= read;
    if (read < wanted) throw new IOException("only " + (announced - missing) + " of " + announced + " bytes arrived");
    if (missing == 0 && input.read() >= 0)
      throw new IOException("more than the announced " + announced + " bytes arrived");
    return read;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}

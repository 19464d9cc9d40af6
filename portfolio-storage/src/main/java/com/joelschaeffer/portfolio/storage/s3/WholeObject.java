package com.joelschaeffer.portfolio.storage.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an answer. A connection that ends early is an {@link IOException}, which not every version of Java's client tells
 * from the end; closing before the end drops the connection instead of reading the rest.
 */
final class WholeObject extends InputStream {

  private final ResponseInputStream<GetObjectResponse> body;
  private final long length;
  private long missing;

  private WholeObject(ResponseInputStream<GetObjectResponse> body, long length) {
    this.body = body;
    this.length = length;
    missing = length;
  }

  static WholeObject of(ResponseInputStream<GetObjectResponse> body) throws IOException {
    var length = body.response().contentLength();
    if (length != null) return new WholeObject(body, length);
    body.abort();
    throw new IOException("the answer does not tell its length");
  }

  long length() {
    return length;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    var read = readSome(target, offset, count);
    if (read > 0) missing -= read;
    if (read < 0 && missing > 0)
      throw new EOFException("the connection ended " + missing + " bytes before the object did");
    return read;
  }

  private int readSome(byte[] target, int offset, int count) throws IOException {
    try {
      return body.read(target, offset, count);
    } catch (SdkException failed) {
      throw new IOException("the object could not be read on", failed);
    }
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  @Override
  public void close() throws IOException {
    if (missing > 0) body.abort();
    else
      body.close();
  }
}

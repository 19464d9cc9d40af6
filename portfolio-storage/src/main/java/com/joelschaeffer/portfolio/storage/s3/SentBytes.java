package com.joelschaeffer.portfolio.storage.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import software.amazon.awssdk.core.sync.RequestBody;

/** What one request carries: the first so many bytes of a buffer, which nobody changes meanwhile, and their MD5. */
final class SentBytes {

  private final byte[] buffer;
  private final int length;
  private final byte[] md5;

  SentBytes(byte[] buffer, int length) {
    this.buffer = buffer;
    this.length = length;
    md5 = md5(buffer, length);
  }

  /** With every attempt from the first byte on. */
  RequestBody body(String contentType) {
    return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(buffer, 0, length), length, contentType);
  }

  /** Compares them with what arrived, where the store tells. */
  void compare(Receipt receipt) throws IOException {
    var sent = HexFormat.of().formatHex(md5);
    if (receipt.md5().filter(arrived -> !arrived.equalsIgnoreCase(sent)).isPresent())
      throw new IOException("bytes with MD5 " + sent + " were sent, the store's entity tag is " + receipt.tag());
  }

  private static byte[] md5(byte[] buffer, int length) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      digest.update(buffer, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has MD5", impossible);
    }
  }
}

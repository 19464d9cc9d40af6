package com.joelschaeffer.portfolio.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file that belongs to the application's own pages, ready to be sent.
 *
 * @param path        its address on this site; changes with the content
 * @param contentType with charset where it is text
 * @param plain       its bytes
 * @param zipped      the same, compressed with gzip
 * @param hash        of the plain bytes
 */
@SuppressWarnings("ArrayRecordComponent") // sent as they are, never compared
record Asset(String path, String contentType, byte[] plain, byte[] zipped, String hash) {

  private static final int HASH_DIGITS = 12;

  /** Prepares a file; its hash goes before the extension: {@code site.css} is served as {@code /assets/site.0a1b….css}. */
  static Asset of(String name, String contentType, byte[] content) {
    var hash = hash(content);
    var dot = name.lastIndexOf('.');
    var path = "/assets/" + name.substring(0, dot) + "." + hash + name.substring(dot);
    return new Asset(path, contentType, content, zip(content), hash);
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  private static byte[] zip(byte[] content) {
    var target = new ByteArrayOutputStream();
    try (var gzip = new BestGzip(target)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return target.toByteArray();
  }

  /** Takes its time: it runs once, at the start. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream target) throws IOException {
      super(target);
      def.setLevel(9);
    }
  }
}

package com.joelschaeffer.portfolio.app.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that belongs to the application's own pages, ready to be sent.
 *
 * @param path        its address on this site; changes with the content
 * @param contentType with charset where it is text
 * @param content     its bytes
 * @param hash        of the bytes
 */
record Asset(String path, String contentType, Representations content, String hash) {

  private static final int HASH_DIGITS = 12;

  /** Prepares a file; its hash goes before the extension: {@code site.css} is served as {@code /assets/site.0a1b….css}. */
  static Asset of(String name, String contentType, byte[] content) {
    var hash = hash(content);
    var dot = name.lastIndexOf('.');
    var path = "/assets/" + name.substring(0, dot) + "." + hash + name.substring(dot);
    return new Asset(path, contentType, new Representations(content), hash);
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}

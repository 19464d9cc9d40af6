package com.joelschaeffer.portfolio.app.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that all processes of this site share and nobody else knows. Thread-safe. */
public final class SiteKey {

  /** Bytes of a key, as many as HMAC-SHA-256 gives. */
  public static final int LENGTH = 32;

  private final SecretKeySpec key;

  /** @param bytes {@value #LENGTH} random ones */
  public SiteKey(byte[] bytes) {
    if (bytes.length != LENGTH) throw new IllegalArgumentException("a site's key has " + LENGTH + " bytes");
    key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /**
   * What only this site can say about a text (HMAC-SHA-256), in 64 hexadecimal digits.
   *
   * @param purpose a word; what is signed for one purpose is worth nothing for another
   */
  public String sign(String purpose, String text) {
    try {
      var mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal((purpose + "\0" + text).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", missing);
    }
  }

  /** Whether this site said that about the text; takes as long for a wrong answer as for a right one. */
  public boolean verifies(String signature, String purpose, String text) {
    return MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8),
        sign(purpose, text).getBytes(StandardCharsets.UTF_8));
  }
}

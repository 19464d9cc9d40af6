package com.joelschaeffer.portfolio.storage.s3;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The header that makes a browser save what it gets, under a name (RFC 6266). */
final class Attachment {

  /** What may stand in the encoded name as it is, besides letters and digits (RFC 8187, attr-char). */
  private static final String PLAIN = "!#$&+-.^_`|~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Attachment() {}

  /** Gives the name twice when it needs more than plain ASCII: {@code filename="D_ne.jpg"; filename*=UTF-8''D%C3%BCne.jpg}. */
  static String named(String filename) {
    var name = filename.codePoints().map(character -> Character.isISOControl(character) ? '_' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    var fallback = fallback(name);
    return "attachment; filename=\"" + fallback + '"'
        + (fallback.equals(name) ? "" : "; filename*=UTF-8''" + encoded(name));
  }

  /** For browsers older than RFC 6266, some of which unescape a percent sign. */
  private static String fallback(String name) {
    return name.codePoints().map(character -> character > '~' || "\"\\%".indexOf(character) >= 0 ? '_' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private static String encoded(String name) {
    var encoded = new StringBuilder();
    for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(octet)) encoded.append((char) octet);
      else
        encoded.append('%').append(HEX.toHexDigits(octet));
    }
    return encoded.toString();
  }

  private static boolean isPlain(byte octet) {
    return octet > 0 && (Character.isLetterOrDigit(octet) || PLAIN.indexOf(octet) >= 0);
  }
}

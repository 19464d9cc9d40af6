package com.joelschaeffer.portfolio.app.edge;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A zone of Cloudflare, and what opens it.
 *
 * @param api   where the API answers, without a slash at its end
 * @param id    32 hexadecimal digits
 * @param token an API token that may purge the zone's cache; never shown
 */
public record CloudflareZone(URI api, String id, String token) {

  /** Where Cloudflare answers. */
  public static final URI API = URI.create("https://api.cloudflare.com/client/v4");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern TOKEN = Pattern.compile("[!-~]{20,200}");

  public CloudflareZone {
    if (!isId(id)) throw new IllegalArgumentException("not a zone id: " + id);
    if (!isToken(token)) throw new IllegalArgumentException("not an API token");
  }

  /** Whether a text can be a zone's id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether a text can be a token: one word of printable ASCII. */
  public static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Cloudflare zone " + id;
  }
}

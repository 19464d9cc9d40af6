package com.joelschaeffer.portfolio.app.accounts;

import com.joelschaeffer.portfolio.app.web.SiteKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * What the first user must know: only who sees the site start can read it. It comes from the site's key, so that all processes print the
 * same, before and after a restart; once there is a user it opens nothing.
 *
 * @param shown 80 bits in four groups of hexadecimal digits
 */
public record SetupCode(String shown) {

  private static final String PURPOSE = "first-user";
  private static final int GROUP = 5;
  private static final int DIGITS = 4 * GROUP;

  /** The code of the site with this key. */
  public static SetupCode of(SiteKey key) {
    var digits = key.sign(PURPOSE, "").substring(0, DIGITS);
    return new SetupCode(digits.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
  }

  /** Whether somebody typed it, in whatever case and with whatever between its groups; takes as long for a wrong one. */
  public boolean matches(String typed) {
    return MessageDigest.isEqual(bytes(shown), bytes(typed));
  }

  /** Without the code: what is printed by accident ends in a log. */
  @Override
  public String toString() {
    return "SetupCode[]";
  }

  private static byte[] bytes(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
  }
}

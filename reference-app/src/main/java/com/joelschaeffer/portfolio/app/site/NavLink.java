package com.joelschaeffer.portfolio.app.site;

/**
 * A link among others of its kind.
 *
 * @param current {@code page} when it leads to where one is, {@code true} when it leads to what that belongs to, else empty
 */
public record NavLink(String label, String url, String current) {

  static NavLink to(String label, String url) {
    return new NavLink(label, url, "");
  }

  /** The same link, seen from a page. */
  NavLink seenFrom(String section, String address) {
    return new NavLink(label, url, url.equals(address) ? "page" : url.equals(section) ? "true" : "");
  }

  /** Whether it leads to where one is, or to what that belongs to. */
  public boolean isCurrent() {
    return !current.isEmpty();
  }
}

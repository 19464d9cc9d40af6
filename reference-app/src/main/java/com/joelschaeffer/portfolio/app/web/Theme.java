package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a visitor wants the pages light or dark; told by the cookie {@code theme}. */
public enum Theme {
  /** As the visitor's system is set. */
  AUTO,
  /** Always light. */
  LIGHT,
  /** Always dark. */
  DARK;

  /** The cookie's name. */
  public static final String COOKIE = "theme";

  /** The cookie's value, and the name in style sheets. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What this visitor wants; {@link #AUTO} where no cookie says anything sensible. */
  public static Theme of(HttpServletRequest request) {
    var header = request.getHeader("Cookie");
    if (header == null || !header.contains(COOKIE)) return AUTO; // most visitors, and the quickest way to tell
    var cookies = request.getCookies();
    if (cookies == null) return AUTO;
    return Stream.of(cookies).filter(cookie -> cookie.getName().equals(COOKIE))
        .flatMap(cookie -> Stream.of(LIGHT, DARK).filter(theme -> theme.code().equals(cookie.getValue()))).findFirst()
        .orElse(AUTO);
  }
}

package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * In which light a visitor wants to see the pages. A cookie says it, so that a page comes in its colours and nothing flashes; a page
 * of any other theme than {@link #AUTO} is one visitor's own and is kept in no shared cache.
 */
public enum Theme {
  /** As the visitor's system has it. */
  AUTO("auto", "Auto"),
  /** Dark on light. */
  LIGHT("light", "Light"),
  /** Light on dark. */
  DARK("dark", "Dark");

  /** The cookie's name. */
  static final String COOKIE = "theme";

  private final String code;
  private final String label;

  Theme(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The word in the cookie and in the form, e.g. {@code dark}. */
  public String code() {
    return code;
  }

  /** The word for people. */
  public String label() {
    return label;
  }

  /** What the request's cookie says; {@link #AUTO} when there is none, or one that nobody here has set. */
  public static Theme of(HttpServletRequest request) {
    var header = request.getHeader("Cookie");
    if (header == null || !header.contains(COOKIE)) return AUTO; // nearly everybody, and the quickest way to tell
    var cookies = request.getCookies();
    if (cookies == null) return AUTO;
    return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).findFirst()
        .flatMap(cookie -> ofCode(cookie.getValue())).orElse(AUTO);
  }

  /** That of the request which this thread answers; {@link #AUTO} where it answers none. */
  public static Theme ofCurrentRequest() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? of(current.getRequest())
        : AUTO;
  }

  static Optional<Theme> ofCode(String code) {
    return Arrays.stream(values()).filter(theme -> theme.code.equals(code)).findFirst();
  }
}

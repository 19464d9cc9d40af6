package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Short answers for what a page asks for and no person reads. */
public final class PlainAnswers {

  /** Keeps a browser from guessing another type than the one that is declared. */
  public static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";

  private PlainAnswers() {}

  /** Says in two words that there is no such file. */
  public static void notFound(HttpServletResponse response) throws IOException {
    var text = "Not found\n".getBytes(StandardCharsets.UTF_8);
    response.setStatus(HttpStatus.NOT_FOUND.value());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType("text/plain;charset=UTF-8");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}

package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * Leads to where something is now (301). The former address may become another thing's, so it is not kept for longer than a list.
 *
 * @param url a path of this site, encoded
 */
public record MovedPermanently(String url) implements View {

  @Override
  public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader(HttpHeaders.LOCATION, url);
    response.setHeader(HttpHeaders.CACHE_CONTROL, SharedFor.FIVE_MINUTES.cacheControl());
  }
}

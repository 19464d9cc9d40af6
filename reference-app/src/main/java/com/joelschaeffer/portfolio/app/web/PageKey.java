package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes two requests ask for the same page: the path and those parameters that pages know. What others add, such as the marks of
 * advertisers, makes no other page, and no page gets to see it.
 */
final class PageKey {

  /** A page that reads a further parameter must name it here; until then it sees none. */
  private static final List<String> PARAMETERS = List.of("category", "featured", "for-sale", "orientation", "q", "page",
      "work");

  private PageKey() {}

  /** The key of a request, to be given to {@link #only} if there is no such page yet. */
  static String of(HttpServletRequest request) {
    if (request.getQueryString() == null) return request.getRequestURI();
    var key = new StringBuilder(request.getRequestURI());
    known(request).forEach((name, values) -> {
      for (var value : values) // the length keeps one long value from looking like two
        key.append('\n').append(name).append(value.length()).append('=').append(value);
    });
    return key.toString();
  }

  /** The request without what does not belong to its key. */
  static HttpServletRequest only(HttpServletRequest request) {
    return request.getQueryString() == null ? request : new KnownParameters(request, known(request));
  }

  private static Map<String, String[]> known(HttpServletRequest request) {
    var known = new LinkedHashMap<String, String[]>();
    for (var name : PARAMETERS) {
      var values = request.getParameterValues(name);
      if (values != null) known.put(name, values);
    }
    return known;
  }

  private static final class KnownParameters extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    KnownParameters(HttpServletRequest request, Map<String, String[]> parameters) {
      super(request);
      this.parameters = parameters;
    }

    @Override
    public @Nullable String getParameter(String name) {
      var values = parameters.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return parameters.get(name);
    }
  }
}

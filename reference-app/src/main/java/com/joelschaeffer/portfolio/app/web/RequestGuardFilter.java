package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends requests that no page of this site sends: foreign host names, paths by a detour ({@code //}, {@code ;}, encoded slashes, dot
 * files), compressed bodies. An address with a slash too many at its end is led to the right one.
 */
@Component
@Order(FilterOrder.REQUEST_GUARD)
final class RequestGuardFilter extends OncePerRequestFilter {

  private static final Pattern DETOUR = Pattern.compile("//|;|\\\\|/\\.|%(?:2f|5c|2e|3b|00|0a|0d|25)",
      Pattern.CASE_INSENSITIVE);

  private final SiteAddress address;

  RequestGuardFilter(SiteAddress address) {
    this.address = address;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI();
    if (!address.answersTo(request.getServerName()) && !isHealth(path))
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, "This site does not answer to that host name.");
    else if (isSuspicious(path) && DETOUR.matcher(path).find())
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    else if (request.getHeader("Content-Encoding") != null)
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding.");
    else if (path.length() > 1 && path.endsWith("/") && isRead(request))
      redirect(request, path.substring(0, path.length() - 1), response);
    else
      chain.doFilter(request, response);
  }

  /** A page has one address; the path was found to be without detours above, so this leads nowhere else. */
  private static void redirect(HttpServletRequest request, String path, HttpServletResponse response) {
    var query = request.getQueryString();
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader("Location", query == null ? path : path + "?" + query);
  }

  /** Nearly every path has none of these, and need not be looked at closely. */
  private static boolean isSuspicious(String path) {
    return path.indexOf('%') >= 0 || path.indexOf(';') >= 0 || path.indexOf('\\') >= 0 || path.contains("//")
        || path.contains("/.");
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static boolean isHealth(String path) {
    return path.equals(HealthController.LIVE) || path.equals(HealthController.READY);
  }
}

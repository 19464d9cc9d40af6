package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with a page that was made before, or sees to it that one request makes it for all who ask at the same time. Nothing of a
 * visitor comes in here but a {@link Theme}, and whoever has one gets a page of his own.
 */
@Component
@Order(FilterOrder.PAGE_CACHE)
final class PageCacheFilter extends OncePerRequestFilter {

  /** What is below these is no page, or not the same for everybody. */
  private static final List<String> OTHERS = List.of("/media/", "/assets/", "/api/", "/admin", "/healthz", "/readyz");

  private final PageCache cache;

  PageCacheFilter(PageCache cache) {
    this.cache = cache;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !cache.isEnabled() || !isRead(request) || OTHERS.stream().anyMatch(request.getRequestURI()::startsWith)
        || Theme.of(request) != Theme.AUTO;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = PageKey.of(request);
    var kept = cache.find(key);
    if (kept.isPresent()) {
      kept.get().share(request, response);
      return;
    }
    var outdated = cache.findOutdated(key);
    if (outdated.isPresent() && cache.isInTrouble()) {
      outdated.get().give(request, response);
      return;
    }
    var flight = cache.board(key);
    if (flight.isOwn()) {
      var making = PageMaking.begin(request, outdated);
      try {
        chain.doFilter(PageKey.only(request), response);
      } finally {
        if (making.wasInVain()) cache.noteTrouble();
        cache.land(flight, making.made());
      }
      if (making.made().isPresent()) making.made().get().share(request, response);
      return;
    }
    var others = flight.await();
    if (others.isPresent()) others.get().share(request, response);
    else if (outdated.isPresent() && cache.isInTrouble()) outdated.get().give(request, response);
    else
      chain.doFilter(PageKey.only(request), response);
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }
}

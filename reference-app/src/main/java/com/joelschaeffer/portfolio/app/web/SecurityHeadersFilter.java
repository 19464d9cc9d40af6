package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the headers that tell browsers what this site never does on every answer, errors included. */
@Component
@Order(FilterOrder.SECURITY_HEADERS)
final class SecurityHeadersFilter extends OncePerRequestFilter {

  private final String contentSecurityPolicy;
  private final boolean https;

  SecurityHeadersFilter(SiteAddress address) {
    https = address.https();
    contentSecurityPolicy = String.join("; ", "default-src 'none'", "script-src 'self'", "style-src 'self'",
        // a picture's ratio, dominant colour and preview stand in style attributes
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data:" + address.mediaOrigin().map(origin -> " " + origin).orElse(""),
        "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'none'") + (https ? "; upgrade-insecure-requests" : "");
  }

  /** What the web server refuses by itself comes here only as an error. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", contentSecurityPolicy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (https) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    chain.doFilter(request, response);
  }
}

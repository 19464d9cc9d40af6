package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tells the forms of this site from those that other sites send in a visitor's name. A page that all visitors share can hold no
 * token; what the browser itself says about a request can be forged by no page. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata, {@code Sec-Fetch-Site}</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6454">RFC 6454, {@code Origin}, for browsers that do not send the former</a>
 */
@Component
public final class FormOrigin {

  private final SiteAddress address;

  FormOrigin(SiteAddress address) {
    this.address = address;
  }

  /**
   * Goes on only for a form of this site's own pages.
   *
   * @throws ResponseStatusException 403 for any other, and for a sender that tells nothing about itself
   */
  public void require(HttpServletRequest request) {
    if (!isOwn(request)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
  }

  /** Whether a page of this site sent the request; not for a sender that tells nothing about itself. */
  public boolean isOwn(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    return site == null ? isOwn(request.getHeader(HttpHeaders.ORIGIN), request) : site.equals("same-origin");
  }

  /** The path and query of the page that led here, if it is one of this site. Safe to be redirected to. */
  Optional<String> cameFrom(HttpServletRequest request) {
    return parse(request.getHeader(HttpHeaders.REFERER)).filter(page -> isOwn(page, request))
        .filter(page -> page.getRawPath().startsWith("/") && !page.getRawPath().startsWith("//"))
        .map(page -> page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery());
  }

  private boolean isOwn(@Nullable String origin, HttpServletRequest request) {
    return parse(origin).filter(found -> isOwn(found, request)).isPresent();
  }

  /** A proxy in front may know the site by its public address only. */
  private boolean isOwn(URI origin, HttpServletRequest request) {
    var authority = origin.getRawAuthority();
    return authority != null && (authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
        || address.publicUrl().map(URI::getRawAuthority).filter(authority::equalsIgnoreCase).isPresent());
  }

  private static Optional<URI> parse(@Nullable String text) {
    if (text == null) return Optional.empty();
    try {
      return Optional.of(new URI(text)).filter(uri -> uri.getRawPath() != null);
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }
}

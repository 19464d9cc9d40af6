package com.joelschaeffer.portfolio.app.accounts;

import com.joelschaeffer.portfolio.app.web.Callers;
import com.joelschaeffer.portfolio.app.web.FormOrigin;
import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Authentication;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Believes a token in {@code Authorization} or in a cookie whose session is still open; nothing in the address counts. A cookie comes
 * along with whatever any page sends, so where something may be done it counts only if a page of this site sent the request.
 * Thread-safe.
 */
public final class RequestCallers implements Callers {

  private static final String ATTRIBUTE = "portfolio.caller";
  private static final String ADMIN_PAGES = "/admin";
  private static final List<String> SCHEMES = List.of("JWT ", "Bearer ");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Tokens tokens;
  private final Authentication authentication;
  private final FormOrigin origin;

  public RequestCallers(Tokens tokens, Authentication authentication, FormOrigin origin) {
    this.tokens = tokens;
    this.authentication = authentication;
    this.origin = origin;
  }

  @Override
  public Actor actor(HttpServletRequest request) {
    return caller(request).map(caller -> caller.signedIn().user().actor()).orElseGet(Actor::anonymous);
  }

  /** Who sent a request; empty for a stranger. The database is asked once for a request. */
  public Optional<Caller> caller(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Known(var caller)) return caller;
    var caller = isOfAdmin(request) ? ofAdmin(request) : ofApi(request);
    request.setAttribute(ATTRIBUTE, new Known(caller));
    return caller;
  }

  /** What was found out about a request. */
  private record Known(Optional<Caller> caller) {}

  private Optional<Caller> ofAdmin(HttpServletRequest request) {
    return cookie(SessionCookie.ADMIN, request);
  }

  /** Whoever sends a header means it: a cookie beside it does not count. */
  private Optional<Caller> ofApi(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) return cookie(SessionCookie.API, request);
    return SCHEMES.stream().filter(header::startsWith).findFirst()
        .flatMap(scheme -> caller(header.substring(scheme.length()), Audience.API));
  }

  private Optional<Caller> cookie(SessionCookie cookie, HttpServletRequest request) {
    return cookie.read(request).filter(token -> SAFE.contains(request.getMethod()) || origin.isOwn(request))
        .flatMap(token -> caller(token, cookie.audience()));
  }

  private Optional<Caller> caller(String text, Audience audience) {
    return tokens.read(text).filter(token -> token.door().audience() == audience)
        .flatMap(token -> authentication.find(token.door().session(), audience)
            .filter(found -> found.user().id().equals(token.user())).map(found -> new Caller(found, token)));
  }

  private static boolean isOfAdmin(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.equals(ADMIN_PAGES) || path.startsWith(ADMIN_PAGES + "/");
  }
}

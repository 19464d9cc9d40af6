package com.joelschaeffer.portfolio.app.accounts;

import com.joelschaeffer.portfolio.core.users.Audience;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The cookie in which a browser keeps a session's token. Neither opens the other's door, and no script can read it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6265">RFC 6265</a>, and its successor's draft for {@code __Host-} and SameSite
 */
enum SessionCookie {
  /** Payload's own, for clients of the API. */
  API(Audience.API, "payload-token"),
  /** For the admin's pages. Browsers take such a name only over https, for this very host and all of its paths. */
  ADMIN(Audience.ADMIN, "__Host-admin");

  private final Audience audience;
  private final String cookieName;

  SessionCookie(Audience audience, String cookieName) {
    this.audience = audience;
    this.cookieName = cookieName;
  }

  static SessionCookie of(Audience audience) {
    return switch (audience) {
      case API -> API;
      case ADMIN -> ADMIN;
    };
  }

  Audience audience() {
    return audience;
  }

  /** What a browser sent; empty where it sent none, or several that differ. */
  Optional<String> read(HttpServletRequest request) {
    var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
    var values = Stream.of(cookies).filter(cookie -> cookie.getName().equals(cookieName)).map(Cookie::getValue)
        .distinct().toList();
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /** @param https whether browsers come by https; the admin's is kept on a developer's machine without it too */
  String write(String token, Duration life, boolean https) {
    return ResponseCookie.from(cookieName, token).path("/").httpOnly(true).sameSite("Lax").maxAge(life)
        .secure(https || this == ADMIN).build().toString();
  }
}

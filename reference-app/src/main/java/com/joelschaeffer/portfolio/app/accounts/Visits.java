package com.joelschaeffer.portfolio.app.accounts;

import com.joelschaeffer.portfolio.app.web.ClientAddresses;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** What signing in and out means for a browser: it gets a cookie, or loses it, and may not try without end. Thread-safe. */
public final class Visits {

  private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

  private final Tokens tokens;
  private final AttemptLimits limits;
  private final Site site;

  public Visits(Tokens tokens, AttemptLimits limits, Site site) {
    this.tokens = tokens;
    this.limits = limits;
    this.site = site;
  }

  /** Where the site is, who comes to it, and what time it is there. */
  public record Site(SiteAddress address, ClientAddresses clients, Clock clock) {}

  /** Counts an attempt of this request's client; gives how long to wait where there were too many. */
  public Optional<Duration> attempt(HttpServletRequest request) {
    return limits.attempt(site.clients.of(request));
  }

  /** Counts somebody who forgot a password; gives how long to wait where there were too many. */
  public Optional<Duration> forgot(HttpServletRequest request) {
    return limits.forgot(site.clients.of(request));
  }

  /** Gives the browser a token for the session, and tells it. */
  public Token begin(SignedIn signedIn, HttpServletResponse response) {
    var token = tokens.write(signedIn);
    var life = Duration.between(site.clock.instant(), token.expiresAt());
    addCookie(SessionCookie.of(signedIn.session().audience()), token.text(), life, response);
    LOG.info("user {} is signed in to {} until {}", token.user().value(), signedIn.session().audience().code(),
        token.expiresAt());
    return token;
  }

  /** Takes the browser's token away. */
  public void end(Audience audience, HttpServletResponse response) {
    addCookie(SessionCookie.of(audience), "", Duration.ZERO, response);
  }

  private void addCookie(SessionCookie cookie, String token, Duration life, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.write(token, life, site.address.https()));
  }
}

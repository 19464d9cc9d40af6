package com.joelschaeffer.portfolio.app.web;

import com.joelschaeffer.portfolio.core.InvalidInputException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the theme that a visitor chooses at the foot of a page, and leads back to that page. */
@Controller
class ThemeController {

  static final String ADDRESS = "/theme";

  private static final Duration KEPT = Duration.ofDays(365);

  private final FormOrigin origin;
  private final SiteAddress address;

  ThemeController(FormOrigin origin, SiteAddress address) {
    this.origin = origin;
    this.address = address;
  }

  @PostMapping(ADDRESS)
  ResponseEntity<Void> choose(@RequestParam(defaultValue = "") String theme, HttpServletRequest request) {
    origin.require(request);
    var chosen = Theme.ofCode(theme).orElseThrow(
        () -> new InvalidInputException("unknown_theme", "theme", "A theme is one of auto, light and dark."));
    var back = origin.cameFrom(request).filter(page -> !page.equals(ADDRESS)).orElse("/");
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(back)).cacheControl(CacheControl.noStore())
        .header(HttpHeaders.SET_COOKIE, cookie(chosen).toString()).build();
  }

  /** No cookie at all where the system decides: such a visitor gets the pages that everybody gets. */
  private ResponseCookie cookie(Theme chosen) {
    return ResponseCookie.from(Theme.COOKIE, chosen == Theme.AUTO ? "" : chosen.code()).path("/")
        .maxAge(chosen == Theme.AUTO ? Duration.ZERO : KEPT).sameSite("Lax").httpOnly(true).secure(address.https())
        .build();
  }
}

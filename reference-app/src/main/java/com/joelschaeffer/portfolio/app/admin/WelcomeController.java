package com.joelschaeffer.portfolio.app.admin;

import com.joelschaeffer.portfolio.app.accounts.RequestCallers;
import com.joelschaeffer.portfolio.core.UnauthorizedException;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Authentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells somebody who has just signed in that they are, and lets them out again. */
@Controller
final class WelcomeController {

  static final String PAGE = "/admin/welcome";
  private static final String SIGN_OUT = "/admin/sign-out";

  private final RequestCallers callers;
  private final Authentication authentication;
  private final Entrance entrance;
  private final AccountPages pages;

  WelcomeController(RequestCallers callers, Authentication authentication, Entrance entrance, AccountPages pages) {
    this.callers = callers;
    this.authentication = authentication;
    this.entrance = entrance;
    this.pages = pages;
  }

  @GetMapping(PAGE)
  Object welcome(HttpServletRequest request, HttpServletResponse response) {
    var caller = callers.caller(request).orElseThrow(() -> new UnauthorizedException("Nobody is signed in here."));
    return pages.done(caller.signedIn().user().profile().email().value(), response);
  }

  @PostMapping(SIGN_OUT)
  ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
    entrance.origin().require(request);
    callers.caller(request).ifPresent(caller -> authentication.signOut(caller.signedIn().session().id()));
    entrance.visits().end(Audience.ADMIN, response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/")).build();
  }
}

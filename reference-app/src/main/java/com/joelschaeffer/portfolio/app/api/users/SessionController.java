package com.joelschaeffer.portfolio.app.api.users;

import com.joelschaeffer.portfolio.app.accounts.Caller;
import com.joelschaeffer.portfolio.app.accounts.RequestCallers;
import com.joelschaeffer.portfolio.app.accounts.Visits;
import com.joelschaeffer.portfolio.app.api.ApiException;
import com.joelschaeffer.portfolio.app.api.JsonAnswer;
import com.joelschaeffer.portfolio.app.api.RequestBodies;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Authentication;
import com.joelschaeffer.portfolio.core.users.Credentials;
import com.joelschaeffer.portfolio.core.users.SignInResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in and out, as Payload does. */
@Controller
@RequestMapping("/api/users")
final class SessionController {

  private static final Logger LOG = LoggerFactory.getLogger(SessionController.class);

  private final Authentication authentication;
  private final RequestCallers callers;
  private final Visits visits;
  private final SignInAnswers answers;

  SessionController(Authentication authentication, RequestCallers callers, Visits visits, SignInAnswers answers) {
    this.authentication = authentication;
    this.callers = callers;
    this.visits = visits;
    this.answers = answers;
  }

  @PostMapping("/login")
  void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.requireAttempt(request, response);
    var typed = UserInput.texts(RequestBodies.object(request), "email", "password");
    // what is no address has no account: there is nothing to hide
    var email = EmailAddress.tryParse(typed.getFirst()).orElseThrow(SessionController::wrong);
    switch (authentication.signIn(new Credentials(email, typed.getLast()), Audience.API)) {
      case SignInResult.Accepted(var signedIn) -> answers.signedIn("Authentication Passed", signedIn, response);
      case SignInResult.Wrong() -> {
        LOG.warn("somebody could not sign in: wrong address or password");
        throw wrong();
      }
      case SignInResult.Locked(var until) -> {
        LOG.warn("somebody could not sign in: the address is locked until {}", until);
        throw locked();
      }
    }
  }

  /** @param everywhere whether the user's other sessions end too */
  @PostMapping("/logout")
  void logout(@RequestParam(name = "allSessions", defaultValue = "false") String everywhere, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    var caller = callers.caller(request).orElseThrow(() -> ApiException.badRequest("No User"));
    var session = caller.signedIn().session().id();
    if (everywhere.equals("true")) authentication.signOutEverywhere(session);
    else
      authentication.signOut(session);
    visits.end(Audience.API, response);
    JsonAnswer.send(HttpStatus.OK, SignInAnswers.message("Logout successful."), response);
  }

  @PostMapping("/refresh-token")
  void refresh(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var prolonged = callers.caller(request)
        .flatMap(caller -> authentication.prolong(caller.signedIn().session().id(), Audience.API));
    answers.refreshed(prolonged.orElseThrow(ApiException::forbidden), response);
  }

  @GetMapping("/me")
  void me(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var answer = SignInAnswers.message("Account").putNull("user");
    callers.caller(request).map(Caller::signedIn).ifPresent(
        signedIn -> answer.set("user", UserJson.signedIn(signedIn.user())));
    callers.caller(request).map(Caller::token).ifPresent(token -> answer.put("collection", UserJson.COLLECTION)
        .put("strategy", UserJson.STRATEGY).put("exp", token.expiresAt().getEpochSecond()).put("token", token.text()));
    JsonAnswer.send(HttpStatus.OK, answer, response);
  }

  private static ApiException wrong() {
    return ApiException.of(HttpStatus.UNAUTHORIZED, "The email or password provided is incorrect.");
  }

  private static ApiException locked() {
    return ApiException.of(HttpStatus.UNAUTHORIZED,
        "This user is locked due to having too many failed login attempts.");
  }
}

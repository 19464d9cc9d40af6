package com.joelschaeffer.portfolio.app.api.users;

import com.joelschaeffer.portfolio.app.accounts.Token;
import com.joelschaeffer.portfolio.app.accounts.Visits;
import com.joelschaeffer.portfolio.app.api.ApiException;
import com.joelschaeffer.portfolio.app.api.JsonAnswer;
import com.joelschaeffer.portfolio.core.users.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What those get who sign in, and those who try too often. Thread-safe. */
@Component
final class SignInAnswers {

  private final Visits visits;

  SignInAnswers(Visits visits) {
    this.visits = visits;
  }

  /** Counts an attempt. */
  void requireAttempt(HttpServletRequest request, HttpServletResponse response) {
    visits.attempt(request).ifPresent(pause -> refuse(pause, response));
  }

  /** Counts somebody who forgot a password. */
  void requireForgetting(HttpServletRequest request, HttpServletResponse response) {
    visits.forgot(request).ifPresent(pause -> refuse(pause, response));
  }

  /** Gives the cookie, and the token beside it. */
  void signedIn(String message, SignedIn signedIn, HttpServletResponse response) throws IOException {
    var token = visits.begin(signedIn, response);
    var answer = message(message).put("exp", token.expiresAt().getEpochSecond()).put("token", token.text());
    answer.set("user", UserJson.signedIn(signedIn.user()));
    JsonAnswer.send(HttpStatus.OK, answer, response);
  }

  /** The same for somebody who was signed in before; under the names Payload has for it. */
  void refreshed(SignedIn signedIn, HttpServletResponse response) throws IOException {
    Token token = visits.begin(signedIn, response);
    var answer = message("Token refresh successful.").put("exp", token.expiresAt().getEpochSecond())
        .put("refreshedToken", token.text()).put("setCookie", true).put("strategy", UserJson.STRATEGY);
    answer.set("user", UserJson.signedIn(signedIn.user()));
    JsonAnswer.send(HttpStatus.OK, answer, response);
  }

  /** Nothing but a sentence. */
  static ObjectNode message(String message) {
    return JsonNodeFactory.instance.objectNode().put("message", message);
  }

  private static void refuse(Duration pause, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds() + 1));
    throw ApiException.of(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts. Please try again later.");
  }
}

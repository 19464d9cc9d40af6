package com.joelschaeffer.portfolio.app.api.users;

import com.joelschaeffer.portfolio.app.accounts.ForgottenPasswords;
import com.joelschaeffer.portfolio.app.accounts.SetupCode;
import com.joelschaeffer.portfolio.app.api.ApiError.Subject;
import com.joelschaeffer.portfolio.app.api.ApiException;
import com.joelschaeffer.portfolio.app.api.FieldError;
import com.joelschaeffer.portfolio.app.api.JsonAnswer;
import com.joelschaeffer.portfolio.app.api.RequestBodies;
import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.users.Accounts;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.Permission;
import com.joelschaeffer.portfolio.core.users.ResetToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Helps those who cannot sign in: the first user, who forgot a password, and whose address is locked. */
@Controller
@RequestMapping("/api/users")
final class PasswordController {

  private final Accounts accounts;
  private final ForgottenPasswords forgotten;
  private final SetupCode code;
  private final SignInAnswers answers;

  PasswordController(Accounts accounts, ForgottenPasswords forgotten, SetupCode code, SignInAnswers answers) {
    this.accounts = accounts;
    this.forgotten = forgotten;
    this.code = code;
    this.answers = answers;
  }

  /** Closed for good once there is a user; until then it takes the code that was printed when the site started. */
  @PostMapping("/first-register")
  void registerFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!accounts.users().isEmpty()) throw ApiException.forbidden();
    answers.requireAttempt(request, response);
    var body = RequestBodies.object(request);
    if (!code.matches(UserInput.text(body, "code")))
      throw invalid("code", "This is not the code that was printed when the site started.");
    var first = UserInput.first(body);
    var signedIn = accounts.users().registerFirst(first.profile(), first.password(), Audience.API)
        .orElseThrow(ApiException::forbidden);
    answers.signedIn("Successfully registered first user.", signedIn, response);
  }

  /** The same answer whether or not somebody has the address. */
  @PostMapping("/forgot-password")
  void forgot(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.requireForgetting(request, response);
    EmailAddress.tryParse(UserInput.text(RequestBodies.object(request), "email")).ifPresent(forgotten::send);
    success(response);
  }

  @PostMapping("/reset-password")
  void reset(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.requireAttempt(request, response);
    var typed = UserInput.texts(RequestBodies.object(request), "token", "password");
    var token = ResetToken.tryParse(typed.getFirst()).orElseThrow(PasswordController::badToken);
    var signedIn = accounts.resets().redeem(token, password(typed.getLast()), Audience.API)
        .orElseThrow(PasswordController::badToken);
    answers.signedIn("Password reset successfully.", signedIn, response);
  }

  @PostMapping("/unlock")
  void unlock(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
    actor.require(Permission.WRITE_USERS);
    EmailAddress.tryParse(UserInput.text(RequestBodies.object(request), "email"))
        .ifPresent(email -> accounts.authentication().unlock(actor, email));
    success(response);
  }

  private static Password password(String typed) {
    try {
      return Password.parse("password", typed);
    } catch (InvalidInputException wrong) {
      throw invalid("password", Objects.requireNonNullElse(wrong.getMessage(), ""));
    }
  }

  private static ApiException badToken() {
    return ApiException.of(HttpStatus.FORBIDDEN, "Token is either invalid or has expired.");
  }

  private static ApiException invalid(String field, String message) {
    return ApiException.invalid(Subject.of(UserJson.COLLECTION),
        List.of(new FieldError(field, Optional.empty(), message, Optional.empty())));
  }

  private static void success(HttpServletResponse response) throws IOException {
    JsonAnswer.send(HttpStatus.OK, SignInAnswers.message("Success"), response);
  }
}

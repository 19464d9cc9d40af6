package com.joelschaeffer.portfolio.app.admin;

import com.joelschaeffer.portfolio.app.accounts.ForgottenPasswords;
import com.joelschaeffer.portfolio.core.users.Accounts;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.ResetToken;
import com.joelschaeffer.portfolio.core.users.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the e-mail about a forgotten password leads. Only sending the form uses the code, so that looking at it does not. */
@Controller
final class ResetController {

  private final Accounts accounts;
  private final Entrance entrance;
  private final AccountPages pages;

  ResetController(Accounts accounts, Entrance entrance, AccountPages pages) {
    this.accounts = accounts;
    this.entrance = entrance;
    this.pages = pages;
  }

  @GetMapping(ForgottenPasswords.PAGE)
  Object form(@RequestParam MultiValueMap<String, String> fields, HttpServletResponse response) {
    return pages.reset(new AccountForm(fields), HttpStatus.OK, response);
  }

  /** Signs the user in, or shows the form once more. */
  @PostMapping(path = ForgottenPasswords.PAGE, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  Object reset(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
      HttpServletResponse response) {
    entrance.origin().require(request);
    var form = new AccountForm(fields);
    var pause = entrance.visits().attempt(request);
    if (pause.isPresent()) return pages.resetLater(form, pause.get(), response);
    var signedIn = redeem(form);
    if (signedIn.isEmpty()) return pages.reset(form, HttpStatus.UNPROCESSABLE_CONTENT, response);
    entrance.visits().begin(signedIn.get(), response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(WelcomeController.PAGE)).build();
  }

  private Optional<SignedIn> redeem(AccountForm form) {
    var password = form.read("password", text -> Password.parse("password", text));
    if (password.isEmpty()) return Optional.empty();
    var signedIn = ResetToken.tryParse(form.text("token").strip())
        .flatMap(token -> accounts.resets().redeem(token, password.get(), Audience.ADMIN));
    if (signedIn.isEmpty())
      form.note("token", "This code was used already, or is older than an hour: ask for another one.");
    return signedIn;
  }
}

package com.joelschaeffer.portfolio.app.admin;

import com.joelschaeffer.portfolio.app.accounts.SetupCode;
import com.joelschaeffer.portfolio.app.accounts.Visits;
import com.joelschaeffer.portfolio.app.web.FormOrigin;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.SignedIn;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import com.joelschaeffer.portfolio.core.users.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes the first account. Once there is one, there is nothing at this address. */
@Controller
public final class SetupController {

  /** Where it is done. */
  public static final String PAGE = "/admin/setup";

  private final Users users;
  private final SetupCode code;
  private final Visits visits;
  private final FormOrigin origin;
  private final AccountPages pages;

  SetupController(Users users, SetupCode code, Entrance entrance, AccountPages pages) {
    this.users = users;
    this.code = code;
    this.visits = entrance.visits();
    this.origin = entrance.origin();
    this.pages = pages;
  }

  @GetMapping(PAGE)
  Object form(HttpServletResponse response) {
    requireOpen();
    return pages.setUp(new AccountForm(new LinkedMultiValueMap<>()), HttpStatus.OK, response);
  }

  /** Signs the new owner in, or shows the form once more. */
  @PostMapping(path = PAGE, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  Object register(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
      HttpServletResponse response) {
    requireOpen();
    origin.require(request);
    var form = new AccountForm(fields);
    var pause = visits.attempt(request);
    if (pause.isPresent()) return pages.setUpLater(form, pause.get(), response);
    var registered = register(form);
    if (form.isWrong()) return pages.setUp(form, HttpStatus.UNPROCESSABLE_CONTENT, response);
    visits.begin(registered.orElseThrow(SetupController::closed), response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(WelcomeController.PAGE)).build();
  }

  /** Looks at every field before anything is done; empty when one is wrong, or when somebody else came first. */
  private Optional<SignedIn> register(AccountForm form) {
    if (!code.matches(form.text("code")))
      form.note("code", "This is not the code that was printed when the site started.");
    var email = form.read("email", text -> EmailAddress.parse("email", text));
    var name = form.read("name", text -> UserProfile.parseName("name", text));
    var password = form.read("password", text -> Password.parse("password", text));
    if (form.isWrong()) return Optional.empty();
    var owner = new UserProfile(email.orElseThrow(), name.orElseThrow(), Role.ADMIN);
    return users.registerFirst(owner, password.orElseThrow(), Audience.ADMIN);
  }

  private void requireOpen() {
    if (!users.isEmpty()) throw closed();
  }

  private static NotFoundException closed() {
    return new NotFoundException("The first account exists already.");
  }
}

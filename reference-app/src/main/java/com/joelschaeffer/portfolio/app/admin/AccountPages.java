package com.joelschaeffer.portfolio.app.admin;

import com.joelschaeffer.portfolio.app.accounts.ForgottenPasswords;
import com.joelschaeffer.portfolio.app.admin.AccountView.Words;
import com.joelschaeffer.portfolio.app.site.PageFrames;
import com.joelschaeffer.portfolio.app.web.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages about an account. They are nobody else's, and lead nobody on who might see where one came from. Thread-safe. */
@Component
final class AccountPages {

  private static final String FORM = "admin/account.jte";
  private static final String DONE = "admin/done.jte";

  private static final Words SET_UP = new Words("Make your account",
      "This site has no owner yet. The code was printed when it started, in the log or the terminal.", "",
      "Make account");
  private static final Words RESET = new Words("Choose another password",
      "Whoever is signed in with the old one will be signed out.", "", "Change password");

  private static final List<AccountField> SET_UP_FIELDS = List.of(AccountField.empty("code", "Code", "one-time-code"),
      AccountField.empty("email", "E-mail", "username"), AccountField.empty("name", "Name", "name"),
      AccountField.empty("password", "Password, 8 characters or more", "new-password"));
  private static final List<AccountField> RESET_FIELDS = List.of(
      AccountField.empty("token", "Code from the e-mail", "one-time-code"),
      AccountField.empty("password", "New password, 8 characters or more", "new-password"));

  private final PageFrames frames;
  private final Templates templates;

  AccountPages(PageFrames frames, Templates templates) {
    this.frames = frames;
    this.templates = templates;
  }

  /** The first user's form, with what was typed. */
  ModelAndView setUp(AccountForm form, HttpStatus status, HttpServletResponse response) {
    return form(new Form(SET_UP, SetupController.PAGE, form.again(SET_UP_FIELDS)), status, response);
  }

  /** The form for another password, with what was typed. */
  ModelAndView reset(AccountForm form, HttpStatus status, HttpServletResponse response) {
    return form(new Form(RESET, ForgottenPasswords.PAGE, form.again(RESET_FIELDS)), status, response);
  }

  /** The first user's form, after too many attempts. */
  ModelAndView setUpLater(AccountForm form, Duration pause, HttpServletResponse response) {
    return later(new Form(SET_UP, SetupController.PAGE, form.again(SET_UP_FIELDS)), pause, response);
  }

  /** The form for another password, after too many attempts. */
  ModelAndView resetLater(AccountForm form, Duration pause, HttpServletResponse response) {
    return later(new Form(RESET, ForgottenPasswords.PAGE, form.again(RESET_FIELDS)), pause, response);
  }

  /** @param email of who is signed in */
  ModelAndView done(String email, HttpServletResponse response) {
    keepPrivate(response);
    return templates.page(DONE, new DoneView(frames.frame("Signed in", "", "", ""), email), HttpStatus.OK);
  }

  private record Form(Words words, String action, List<AccountField> fields) {}

  private ModelAndView later(Form form, Duration pause, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds() + 1));
    var words = form.words.noting("Too many attempts. Please try again in %d %s."
        .formatted(pause.toMinutes() + 1, pause.toMinutes() == 0 ? "minute" : "minutes"));
    return form(new Form(words, form.action, form.fields), HttpStatus.TOO_MANY_REQUESTS, response);
  }

  private ModelAndView form(Form form, HttpStatus status, HttpServletResponse response) {
    keepPrivate(response);
    var frame = frames.frame(form.words.heading(), "", "", "");
    return templates.page(FORM, new AccountView(frame, form.words, form.action, form.fields), status);
  }

  /** The address of the reset page holds a token. */
  private static void keepPrivate(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
  }
}

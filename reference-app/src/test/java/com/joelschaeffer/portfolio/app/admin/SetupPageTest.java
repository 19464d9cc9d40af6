package com.joelschaeffer.portfolio.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.TestSite;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Credentials;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.SignInResult;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages by which somebody gets an account, or back into one. */
final class SetupPageTest {

  private static final EmailAddress EMAIL = new EmailAddress("owner@example.com");
  private static final String PASSWORD = "tide-pool lantern";
  private static final String OWN = "same-origin";

  @RegisterExtension
  static final TestSite site = TestSite.get();

  @Test
  void asksForCodeAddressAndPassword() {
    var page = site.page("/admin/setup");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
    assertThat(page.body()).contains("<h1", "Make your account", "name=\"code\"", "name=\"email\"",
        "type=\"password\"", "autocomplete=\"new-password\"").doesNotContain(site.setupCode().shown());
  }

  @Test
  void makesTheOwnerAndSignsIn() {
    var answer = setUp(site.setupCode().shown(), EMAIL.value(), PASSWORD, OWN);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/admin/welcome");
    var cookie = answer.headers().firstValue("Set-Cookie").orElse("");
    assertThat(cookie).startsWith("__Host-admin=").contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(welcome(value(cookie)).body()).contains("You are signed in as owner@example.com");
    assertThat(site.accounts().users().isEmpty()).isFalse();
  }

  @Test
  void closesItself() {
    registerOwner();

    assertThat(site.page("/admin/setup").statusCode()).isEqualTo(404);
    assertThat(setUp(site.setupCode().shown(), "second@example.com", PASSWORD, OWN).statusCode()).isEqualTo(404);
  }

  @Test
  void showsWhatIsWrongAndKeepsWhatIsRight() {
    var page = setUp("wrong", "nobody", "password", OWN);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("This is not the code", "This is not an e-mail address",
        "one of those that are tried first", "value=\"nobody\"").doesNotContain("value=\"password\"");
    assertThat(site.accounts().users().isEmpty()).isTrue();
  }

  @Test
  void escapesWhatIsTyped() {
    assertThat(setUp("\"><script>", "\"><script>", PASSWORD, OWN).body()).doesNotContain("><script>");
  }

  @Test
  void takesNoFormOfAnotherSite() {
    assertThat(setUp(site.setupCode().shown(), EMAIL.value(), PASSWORD, "cross-site").statusCode()).isEqualTo(403);
    assertThat(site.accounts().users().isEmpty()).isTrue();
  }

  @Test
  void doesNotLetCodesBeTried() {
    site.limit((limit, key) -> Optional.of(Duration.ofMinutes(3)));

    var page = setUp(site.setupCode().shown(), EMAIL.value(), PASSWORD, OWN);

    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).contains("181");
    assertThat(page.body()).contains("try again in 4 minutes");
  }

  @Test
  void opensNoDoorOfTheApi() {
    var cookie = value(setUp(site.setupCode().shown(), EMAIL.value(), PASSWORD, OWN).headers()
        .firstValue("Set-Cookie").orElse(""));

    assertThat(site.send("GET", "/api/users", "Cookie", "__Host-admin=" + cookie).statusCode()).isEqualTo(403);
    assertThat(site.send("GET", "/api/users", "Cookie", "payload-token=" + cookie).statusCode()).isEqualTo(403);
    assertThat(site.send("GET", "/api/users", "Authorization", "JWT " + cookie).statusCode()).isEqualTo(403);
  }

  @Test
  void isNotOpenedByTheApi() {
    registerOwner();
    var login = site.json("POST", "/api/users/login", """
      {"email": "owner@example.com", "password": "tide-pool lantern"}""");
    var token = value(login.headers().firstValue("Set-Cookie").orElse(""));

    assertThat(welcome(token).statusCode()).isEqualTo(401);
    assertThat(site.send("GET", "/admin/welcome", "Cookie", "payload-token=" + token).statusCode()).isEqualTo(401);
    assertThat(site.send("GET", "/admin/welcome", "Authorization", "JWT " + token).statusCode()).isEqualTo(401);
    assertThat(site.page("/admin/welcome").statusCode()).isEqualTo(401);
  }

  @Test
  void letsOutAgain() {
    var cookie = value(setUp(site.setupCode().shown(), EMAIL.value(), PASSWORD, OWN).headers()
        .firstValue("Set-Cookie").orElse(""));

    var foreign = site.submit("/admin/sign-out", "", "Cookie", "__Host-admin=" + cookie, "Sec-Fetch-Site",
        "cross-site");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(welcome(cookie).statusCode()).isEqualTo(200);
    var answer = site.submit("/admin/sign-out", "", "Cookie", "__Host-admin=" + cookie, "Sec-Fetch-Site", OWN);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).startsWith("__Host-admin=;")
        .contains("Max-Age=0");
    assertThat(welcome(cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void changesAForgottenPassword() {
    registerOwner();
    var token = site.accounts().resets().issue(EMAIL).orElseThrow().token();

    var page = site.page("/admin/reset?token=" + token.value());
    var weak = reset(token.value(), "password");
    var answer = reset(token.value(), "harbour before rain");
    var again = reset(token.value(), "lighthouse in fog");

    assertThat(page.body()).contains("value=\"" + token.value() + "\"");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(welcome(value(answer.headers().firstValue("Set-Cookie").orElse(""))).statusCode()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("This code was used already");
    assertThat(site.accounts().authentication().signIn(new Credentials(EMAIL, "harbour before rain"), Audience.API))
        .isInstanceOf(SignInResult.Accepted.class);
  }

  private static void registerOwner() {
    assertThat(site.accounts().users().registerFirst(new UserProfile(EMAIL, "", Role.ADMIN), new Password(PASSWORD),
        Audience.ADMIN)).isPresent();
  }

  private static HttpResponse<String> setUp(String code, String email, String password, String sender) {
    return site.submit("/admin/setup",
        "code=" + encoded(code) + "&email=" + encoded(email) + "&name=Joel&password=" + encoded(password),
        "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", sender);
  }

  private static HttpResponse<String> reset(String token, String password) {
    return site.submit("/admin/reset", "token=" + token + "&password=" + encoded(password), "Content-Type",
        "application/x-www-form-urlencoded", "Sec-Fetch-Site", OWN);
  }

  private static HttpResponse<String> welcome(String cookie) {
    return site.send("GET", "/admin/welcome", "Cookie", "__Host-admin=" + cookie);
  }

  private static String value(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

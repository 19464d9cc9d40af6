package com.joelschaeffer.portfolio.app.api.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.TestSite;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a client is believed, and by what. */
final class SessionsTest {

  @RegisterExtension
  static final TestSite site = TestSite.get();

  private final Api api = new Api(site);

  @BeforeEach
  void beginWithAnOwner() {
    api.owner();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT ", "Bearer "})
  void believesATokenInTheHeader(String scheme) {
    assertThat(api.whoIs("Authorization", scheme + api.token(Api.EMAIL))).isEqualTo(Api.EMAIL);
  }

  @Test
  void believesATokenInTheCookie() {
    assertThat(api.whoIs("Cookie", "payload-token=" + api.token(Api.EMAIL))).isEqualTo(Api.EMAIL);
  }

  @Test
  void believesNothingElse() {
    var token = api.token(Api.EMAIL);

    assertThat(api.whoIs("Authorization", token)).isEmpty();
    assertThat(api.whoIs("Authorization", "Basic " + token)).isEmpty();
    assertThat(api.whoIs("Cookie", "__Host-admin=" + token)).isEmpty();
    assertThat(api.whoIs("Cookie", "payload-token=" + token + "; payload-token=another")).isEmpty();
    assertThat(api.whoIs("Authorization", "JWT nonsense", "Cookie", "payload-token=" + token)).isEmpty();
    assertThat(Api.json(site.send("GET", "/api/users/me?token=" + token)).get("user").isNull()).isTrue();
  }

  @Test
  void givesACookieNoScriptCanRead() {
    var cookie = api.login(Api.EMAIL, Api.PASSWORD).headers().firstValue("Set-Cookie").orElse("");

    // the address of the site under test is one of https
    assertThat(cookie).startsWith("payload-token=").contains("; Path=/", "; Max-Age=7200", "; HttpOnly", "; Secure",
        "; SameSite=Lax").doesNotContain("Domain");
  }

  @Test
  void takesTheCookieAwayAtTheEnd() {
    var answer = site.send("POST", "/api/users/logout", "Authorization", "JWT " + api.token(Api.EMAIL));

    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).startsWith("payload-token=;")
        .contains("Max-Age=0");
  }

  @Test
  void givesAFreshTokenEachTime() {
    assertThat(api.token(Api.EMAIL)).isNotEqualTo(api.token(Api.EMAIL));
  }

  @Test
  void forgetsATokenAfterTwoHours() {
    var token = api.token(Api.EMAIL);

    site.pass(Session.LIFETIME.minusSeconds(1));
    assertThat(api.whoIs("Authorization", "JWT " + token)).isEqualTo(Api.EMAIL);
    site.pass(Duration.ofSeconds(1));
    assertThat(api.whoIs("Authorization", "JWT " + token)).isEmpty();
  }

  @Test
  void prolongsASessionAndNotItsToken() {
    var token = api.token(Api.EMAIL);
    site.pass(Duration.ofHours(1));
    var refreshed = Api.json(site.send("POST", "/api/users/refresh-token", "Authorization", "JWT " + token));

    site.pass(Duration.ofMinutes(90));

    assertThat(api.whoIs("Authorization", "JWT " + token)).isEmpty();
    assertThat(api.whoIs("Authorization", "JWT " + refreshed.get("refreshedToken").stringValue()))
        .isEqualTo(Api.EMAIL);
  }

  @Test
  void forgetsATokenWhenItsUserSignsOut() {
    var first = api.token(Api.EMAIL);
    var second = api.token(Api.EMAIL);

    site.send("POST", "/api/users/logout", "Authorization", "JWT " + first);

    assertThat(api.whoIs("Authorization", "JWT " + first)).isEmpty();
    assertThat(api.whoIs("Authorization", "JWT " + second)).isEqualTo(Api.EMAIL);
  }

  @Test
  void forgetsAllTokensOfAUserWhoWantsThat() {
    var first = api.token(Api.EMAIL);
    var second = api.token(Api.EMAIL);

    site.send("POST", "/api/users/logout?allSessions=true", "Authorization", "JWT " + first);

    assertThat(api.whoIs("Authorization", "JWT " + second)).isEmpty();
  }

  @Test
  void forgetsTokensWhenThePasswordChanges() {
    var token = api.token(Api.EMAIL);

    var answer = site.json("PATCH", "/api/users/1", "{\"password\": \"harbour before rain\"}", "Authorization",
        "JWT " + token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(api.whoIs("Authorization", "JWT " + token)).isEmpty();
    assertThat(site.send("POST", "/api/users/refresh-token", "Authorization", "JWT " + token).statusCode())
        .isEqualTo(403);
    assertThat(api.login(Api.EMAIL, Api.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(api.login(Api.EMAIL, "harbour before rain").statusCode()).isEqualTo(200);
  }

  @Test
  void forgetsTokensOfAUserWhoIsRemoved() {
    api.add("second@example.com", Role.ADMIN);
    var token = api.token("second@example.com");

    var answer = site.send("DELETE", "/api/users/2", "Authorization", "JWT " + api.token(Api.EMAIL));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(api.whoIs("Authorization", "JWT " + token)).isEmpty();
    assertThat(site.send("GET", "/api/users", "Authorization", "JWT " + token).statusCode()).isEqualTo(403);
  }

  @Test
  void obeysARoleThatWasTakenAway() {
    api.add("second@example.com", Role.ADMIN);
    var token = api.token("second@example.com");

    site.json("PATCH", "/api/users/2", "{\"role\": \"editor\"}", "Authorization", "JWT " + api.token(Api.EMAIL));

    assertThat(api.whoIs("Authorization", "JWT " + token)).isEqualTo("second@example.com");
    assertThat(site.send("GET", "/api/users", "Authorization", "JWT " + token).statusCode()).isEqualTo(403);
  }

  @Test
  void readsByCookieWhoeverAsks() {
    var cookie = "payload-token=" + api.token(Api.EMAIL);

    assertThat(site.send("GET", "/api/users/1", "Cookie", cookie).statusCode()).isEqualTo(200);
  }

  @Test
  void writesByCookieForPagesOfThisSiteOnly() {
    var cookie = "payload-token=" + api.token(Api.EMAIL);
    var foreign = List.of(new String[] {}, new String[] {"Origin", "https://evil.example"},
        new String[] {"Origin", "null"}, new String[] {"Sec-Fetch-Site", "cross-site"},
        new String[] {"Sec-Fetch-Site", "same-site", "Origin", TestSite.PUBLIC.toString()});

    for (var sender : foreign)
      assertThat(rename(cookie, sender)).as(List.of(sender).toString()).isEqualTo(403);
    assertThat(rename(cookie, "Origin", TestSite.PUBLIC.toString())).isEqualTo(200);
    assertThat(rename(cookie, "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
  void takesNoFormThatAnyPageCouldSend(String type) {
    var answer = site.send("POST", "/api/users/login", "{\"email\": \"owner@example.com\"}",
        new String[] {"Content-Type", type});

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void refusesWhatIsNoText() {
    for (var body : List.of("{\"email\": {\"$ne\": \"\"}, \"password\": {\"$ne\": \"\"}}",
        "{\"email\": [\"owner@example.com\"], \"password\": true}", "{\"email\": 1, \"password\": 2}"))
      assertThat(Api.json(site.json("POST", "/api/users/login", body)).at("/errors/0/data/errors").size())
          .as(body).isEqualTo(2);
  }

  @Test
  void answersAHugePasswordAtOnce() {
    var answer = api.login(Api.EMAIL, "x".repeat(900_000));

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void tellsALockInItsOwnWords() {
    for (int number = 0; number < 5; number++)
      assertThat(Api.message(api.login(Api.EMAIL, "wrong"))).isEqualTo("The email or password provided is incorrect.");

    var locked = api.login(Api.EMAIL, Api.PASSWORD);

    assertThat(locked.statusCode()).isEqualTo(401);
    assertThat(Api.message(locked))
        .isEqualTo("This user is locked due to having too many failed login attempts.");
    site.pass(Duration.ofMinutes(10));
    assertThat(api.login(Api.EMAIL, Api.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void saysTheSameOfAnAddressNobodyHas() {
    for (int number = 0; number < 7; number++) {
      var known = api.login(Api.EMAIL, "wrong");
      var unknown = api.login("nobody@example.com", "wrong");
      assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
      assertThat(unknown.body()).isEqualTo(known.body());
    }
  }

  @Test
  void limitsWhatOneClientTriesOnManyAddresses() {
    var tried = new AtomicInteger();
    site.limit((limit, key) -> limit.name().equals("sign-in-client") && tried.incrementAndGet() > 3
        ? Optional.of(Duration.ofSeconds(10))
        : Optional.empty());

    for (int number = 0; number < 3; number++)
      assertThat(api.login("user" + number + "@example.com", "wrong").statusCode()).isEqualTo(401);
    var answer = api.login(Api.EMAIL, Api.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("11");
    assertThat(Api.message(answer)).isEqualTo("Too many attempts. Please try again later.");
  }

  private static int rename(String cookie, String... sender) {
    var headers = new ArrayList<>(List.of("Cookie", cookie));
    headers.addAll(List.of(sender));
    return site.json("PATCH", "/api/users/1", "{\"name\": \"Joel\"}", headers.toArray(String[]::new)).statusCode();
  }
}

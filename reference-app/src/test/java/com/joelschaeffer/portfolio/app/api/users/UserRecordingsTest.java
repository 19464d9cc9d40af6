package com.joelschaeffer.portfolio.app.api.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.TestSite;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Credentials;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that was recorded about users of a real Payload server, asked of this one. */
final class UserRecordingsTest {

  /** What is not as recorded, on purpose: recording, and what became of it. */
  private static final Map<String, List<String>> DIFFERENCES = Map.of(
      // eight characters, as NIST and the OWASP ask
      "users-create-short-password", List.of("/errors/0/data/errors/0/message: "
          + "\"This value must be longer than the minimum length of 3 characters.\" became "
          + "\"This value must be longer than the minimum length of 8 characters.\""));

  @RegisterExtension
  static final TestSite site = TestSite.get();

  private String token = "";

  @BeforeEach
  void beginWithTheOwnerOfTheRecordings() {
    assertThat(site.accounts().users().registerFirst(
        new UserProfile(new EmailAddress("admin@example.com"), "Admin", Role.ADMIN), new Password("peer-password-1"),
        Audience.ADMIN)).isPresent();
    token = Recording.read(site.json("POST", "/api/users/login", """
      {"email": "admin@example.com", "password": "peer-password-1"}""").body()).get("token").stringValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth-login-ok", "auth-login-wrong-password", "auth-login-missing-password",
    "auth-login-malformed-json", "auth-login-get", "auth-me-jwt", "auth-me-cookie", "auth-me-bad-token",
    "auth-refresh-anonymous", "auth-refresh-ok", "auth-users-list", "auth-access-anonymous",
    "auth-first-register-again", "auth-forgot-password", "auth-forgot-password-unknown",
    "auth-reset-password-bad-token", "users-create-ok", "users-create-duplicate", "users-create-short-password",
    "auth-lockout-attempt-1", "auth-lockout-attempt-2", "auth-lockout-attempt-3", "auth-lockout-attempt-5",
    "auth-lockout-attempt-6", "auth-unlock", "auth-logout-anonymous", "auth-logout-ok", "auth-me-after-logout",
    "users-where-password"})
  void isAnsweredAsRecorded(String name) {
    prepare(name);
    var recording = Recording.of(name);

    var headers = recording.headers(name.equals("auth-me-bad-token") ? "a.broken.token" : token);
    var answer = site.send(recording.method(), recording.path(), recording.body(), headers);

    assertThat(answer.statusCode()).isEqualTo(recording.status());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(recording.lacking(Recording.read(answer.body()))).isEqualTo(DIFFERENCES.getOrDefault(name, List.of()));
    assertThat(answer.headers().firstValue("Set-Cookie").isPresent())
        .isEqualTo(recording.response().get("headers").has("set-cookie"));
  }

  /** What came before in the recordings' order. */
  private void prepare(String name) {
    if (name.startsWith("auth-lockout-attempt-")) fail(Integer.parseInt(name.substring(name.length() - 1)) - 1);
    if (name.equals("auth-unlock")) fail(6);
    if (name.equals("users-create-duplicate"))
      site.accounts().users().create(Examples.owner(),
          new UserProfile(new EmailAddress("second@example.com"), "Second", Role.EDITOR),
          new Password("second-password-1"));
    if (name.equals("auth-me-after-logout"))
      assertThat(site.send("POST", "/api/users/logout", "Authorization", "JWT " + token).statusCode()).isEqualTo(200);
  }

  private static void fail(int times) {
    for (int number = 0; number < times; number++)
      assertThat(site.accounts().authentication()
          .signIn(new Credentials(new EmailAddress("second@example.com"), "wrong"), Audience.API)).isNotNull();
  }
}

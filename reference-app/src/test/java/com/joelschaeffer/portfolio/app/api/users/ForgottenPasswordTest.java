package com.joelschaeffer.portfolio.app.api.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.TestSite;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.users.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a password that was forgotten to another one, by e-mail. */
final class ForgottenPasswordTest {

  private static final String ANOTHER = "harbour before rain";
  private static final Pattern LINK = Pattern
      .compile("https://photographs\\.example/admin/reset\\?token=([A-Za-z0-9_-]{43})\\n");

  @RegisterExtension
  static final TestSite site = TestSite.get();

  private final Api api = new Api(site);

  @BeforeEach
  void beginWithAnOwner() {
    api.owner();
  }

  @Test
  void arrivesByEmailAtTheOneWhoForgot() {
    var message = forget();

    assertThat(message.parties().to().address()).isEqualTo(new EmailAddress(Api.EMAIL));
    assertThat(message.body().text()).containsPattern(LINK);
  }

  @Test
  void givesAnotherPasswordAndSignsIn() {
    var old = api.token(Api.EMAIL);
    var token = tokenIn(forget());

    var answer = reset(token, ANOTHER);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(api.whoIs("Authorization", "JWT " + Api.json(answer).get("token").stringValue())).isEqualTo(Api.EMAIL);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).startsWith("payload-token=ey");
    assertThat(api.whoIs("Authorization", "JWT " + old)).isEmpty();
    assertThat(api.login(Api.EMAIL, Api.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(api.login(Api.EMAIL, ANOTHER).statusCode()).isEqualTo(200);
  }

  @Test
  void worksOnce() {
    var token = tokenIn(forget());

    assertThat(reset(token, ANOTHER).statusCode()).isEqualTo(200);
    assertThat(reset(token, "lighthouse in fog").statusCode()).isEqualTo(403);
    assertThat(api.login(Api.EMAIL, ANOTHER).statusCode()).isEqualTo(200);
  }

  @Test
  void worksForAnHour() {
    var token = tokenIn(forget());

    site.pass(Duration.ofHours(1));

    assertThat(reset(token, ANOTHER).statusCode()).isEqualTo(403);
  }

  @Test
  void isNotUsedUpByABadPassword() {
    var token = tokenIn(forget());

    var answer = reset(token, "password");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Api.json(answer).at("/errors/0/data/errors/0/path").stringValue()).isEqualTo("password");
    assertThat(reset(token, ANOTHER).statusCode()).isEqualTo(200);
  }

  @Test
  void opensALockedAddress() {
    for (int number = 0; number < 6; number++)
      api.login(Api.EMAIL, "wrong");
    var token = tokenIn(forget());

    assertThat(reset(token, ANOTHER).statusCode()).isEqualTo(200);

    assertThat(api.login(Api.EMAIL, ANOTHER).statusCode()).isEqualTo(200);
  }

  @Test
  void saysNothingAboutWhoHasAnAccount() {
    var known = ask(Api.EMAIL);
    var unknown = ask("nobody@example.com");
    var none = ask("no address at all");

    assertThat(known.body()).isEqualTo(unknown.body()).isEqualTo(none.body());
    assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(none.statusCode()).isEqualTo(200);
    awaitEmails(1);
    // one after the other: what the second wanted is done too once a third is answered
    ask(Api.EMAIL);
    awaitEmails(2);
    assertThat(site.emails().sent()).extracting(message -> message.parties().to().address().value())
        .containsOnly(Api.EMAIL);
  }

  @Test
  void isWrittenToAMailboxThreeTimesAnHour() {
    site.limit((limit, key) -> limit.name().equals("reset-mailbox") && key.equals(Api.EMAIL)
        ? Optional.of(Duration.ofMinutes(20))
        : Optional.empty());
    api.add("second@example.com", Role.EDITOR);

    assertThat(ask(Api.EMAIL).statusCode()).isEqualTo(200);
    ask("second@example.com");

    awaitEmails(1);
    assertThat(site.emails().sent().getFirst().parties().to().address().value()).isEqualTo("second@example.com");
  }

  @Test
  void isLimitedForEachClient() {
    site.limit(
        (limit, key) -> limit.name().equals("reset-client") ? Optional.of(Duration.ofSeconds(59)) : Optional.empty());

    var answer = ask(Api.EMAIL);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("60");
  }

  private static EmailMessage forget() {
    assertThat(ask(Api.EMAIL).statusCode()).isEqualTo(200);
    awaitEmails(1);
    return site.emails().sent().getFirst();
  }

  private static HttpResponse<String> ask(String email) {
    return site.json("POST", "/api/users/forgot-password", "{\"email\": \"" + email + "\"}");
  }

  private static HttpResponse<String> reset(String token, String password) {
    return site.json("POST", "/api/users/reset-password", """
      {"token": "%s", "password": "%s"}""".formatted(token, password));
  }

  private static String tokenIn(EmailMessage message) {
    var link = LINK.matcher(message.body().text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  /** They are sent after the answer. */
  private static void awaitEmails(int count) {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (site.emails().sent().size() < count && System.nanoTime() < deadline)
      Thread.onSpinWait();
    assertThat(site.emails().sent()).hasSize(count);
  }
}

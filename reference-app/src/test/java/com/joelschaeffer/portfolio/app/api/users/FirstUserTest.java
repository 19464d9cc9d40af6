package com.joelschaeffer.portfolio.app.api.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.TestSite;
import com.joelschaeffer.portfolio.core.AtOnce;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be first, over the API. */
final class FirstUserTest {

  @RegisterExtension
  static final TestSite site = TestSite.get();

  private final Api api = new Api(site);

  @Test
  void isWhoeverKnowsTheCode() {
    var answer = register(site.setupCode().shown(), Api.EMAIL, Api.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Api.json(answer).get("message").stringValue()).isEqualTo("Successfully registered first user.");
    assertThat(Api.json(answer).at("/user/role").stringValue()).isEqualTo("admin");
    assertThat(api.whoIs("Authorization", "JWT " + Api.json(answer).get("token").stringValue())).isEqualTo(Api.EMAIL);
    assertThat(api.login(Api.EMAIL, Api.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void mayTypeTheCodeAsTheyLike() {
    var typed = site.setupCode().shown().toUpperCase(Locale.ROOT).replace('-', ' ');

    assertThat(register(typed, Api.EMAIL, Api.PASSWORD).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "00000-00000-00000-00000"})
  void isNobodyWithoutTheCode(String code) {
    var answer = register(code, Api.EMAIL, Api.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Api.json(answer).at("/errors/0/data/errors/0/path").stringValue()).isEqualTo("code");
    assertThat(site.accounts().users().isEmpty()).isTrue();
  }

  @Test
  void isToldEverythingThatIsWrong() {
    var answer = register(site.setupCode().shown(), "nobody", "short");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Api.json(answer).at("/errors/0/data/errors").findValuesAsString("path"))
        .containsExactly("email", "password");
    assertThat(site.accounts().users().isEmpty()).isTrue();
  }

  @Test
  void isOneOfMany() {
    var code = site.setupCode().shown();

    var outcomes = AtOnce.run(6,
        number -> register(code, "first" + number + "@example.com", Api.PASSWORD).statusCode());

    assertThat(outcomes.results()).containsOnlyOnce(200).filteredOn(status -> status == 403).hasSize(5);
  }

  @Test
  void isNobodyAfterTheFirst() {
    api.owner();

    var answer = register(site.setupCode().shown(), "second@example.com", Api.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void chooseNoOtherRole() {
    var answer = site.json("POST", "/api/users/first-register", """
      {"code": "%s", "email": "%s", "password": "%s", "role": "editor", "id": 7}"""
        .formatted(site.setupCode().shown(), Api.EMAIL, Api.PASSWORD));

    assertThat(Api.json(answer).at("/user/role").stringValue()).isEqualTo("admin");
    assertThat(Api.json(answer).at("/user/id").intValue()).isEqualTo(1);
  }

  private static HttpResponse<String> register(String code, String email, String password) {
    return site.json("POST", "/api/users/first-register", """
      {"code": "%s", "email": "%s", "password": "%s"}""".formatted(code, email, password));
  }
}

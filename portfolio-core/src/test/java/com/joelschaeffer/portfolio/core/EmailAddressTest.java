package com.joelschaeffer.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"joel@example.com", "o'neil+prints@mail.example.co.uk", "a@b.cd", "x_1%y=z@sub-1.example.org",
    "Joel.Schaeffer@example.com", "1@2.example"})
  void acceptsWhatIsMetInPractice(String text) {
    assertThat(EmailAddress.parse("email", text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "joel", "@example.com", "joel@", "joel@localhost", "joel@example..com", "joel@-a.com",
    ".joel@example.com", "joel.@example.com", "jo..el@example.com", "joel@example.com\nBcc: all@example.com",
    "joel@example.com, ann@example.com", "Joel <joel@example.com>", "\"joel\"@example.com", "joel@[127.0.0.1]",
    "jo el@example.com", "jo\u00e9l@example.com", "joel@exa_mple.com", "a@b@example.com", "joel@example.com\u0000"})
  void refusesEverythingElse(String text) {
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> EmailAddress.parse("email", text))
        .returns("email", InvalidInputException::field).returns("invalid_email", InvalidInputException::code);
  }

  @ParameterizedTest
  @CsvSource({"' joel@example.com ', joel@example.com", "joel@EXAMPLE.Com, joel@example.com",
    "joel@b\u00fccher.example, joel@xn--bcher-kva.example"})
  void writesTheDomainInOneWay(String typed, String address) {
    assertThat(EmailAddress.parse("email", typed).value()).isEqualTo(address);
  }

  @Test
  void boundsTheLength() {
    var domain = ("a".repeat(60) + ".").repeat(3) + "com";

    assertThat(EmailAddress.tryParse("x".repeat(64) + "@" + domain)).isPresent();
    assertThat(EmailAddress.tryParse("x".repeat(65) + "@" + domain)).isEmpty();
    assertThat(EmailAddress.tryParse("x".repeat(64) + "@" + "b".repeat(10) + "." + domain)).isEmpty();
    assertThat(EmailAddress.tryParse("x".repeat(1_000_000) + "@example.com")).isEmpty();
  }

  @Test
  void knowsItsDomain() {
    assertThat(EmailAddress.parse("email", "joel@Mail.Example.com").domain()).isEqualTo("mail.example.com");
  }

  @Test
  void saysNothingOfTheValueWhenMadeOfNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("secret"))
        .withMessage("not an e-mail address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "caf\u00e9", "line\nbreak"})
  void anIdempotencyKeyIsVisibleAscii(String text) {
    assertThat(new IdempotencyKey("order-paid:ORD-2026-00017")).hasToString("order-paid:ORD-2026-00017");
    assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(text));
    assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("x".repeat(201)));
  }
}

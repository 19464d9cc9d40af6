package com.joelschaeffer.portfolio.core.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.joelschaeffer.portfolio.core.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

  @ParameterizedTest
  @ValueSource(strings = {"peer-password-1", "second-password-1", "correct horse battery staple", "tide-pool lantern",
    "  blanks at both ends  ", "d\u00fcnen im abendlicht", "x7Kq!m2p",
    "\ud83d\udcf7\ud83c\udf05\ud83c\udfd4\ud83c\udf0a\ud83d\udd2d\ud83c\udf19\u2b50\ud83c\udf08"})
  void takesWhatIsNotTriedFirst(String text) {
    assertThat(Password.parse("password", text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "x7Kq!m2", "\ud83d\udcf7\ud83c\udf05\ud83c\udfd4\ud83c\udf0a"})
  void refusesFewerThanEightCharacters(String text) {
    assertRefused(text, "password_too_short");
  }

  @Test
  void refusesWhatBcryptWouldCut() {
    var longest = "tide-pool lantern ".repeat(4);

    assertThat(Password.parse("password", longest).value()).hasSize(Password.MAX_BYTES);
    assertRefused(longest + "x", "password_too_long");
    assertRefused("\u00fc".repeat(30) + "abcdefghijklm", "password_too_long");
    assertRefused("x".repeat(1_000_000), "password_too_long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "Password1", "P@ssw0rd1!", "12345678", "123456789", "1234567890", "87654321",
    "qwertyuiop",
    "qwerty123", "1q2w3e4r", "1qaz2wsx", "iloveyou", "sunshine", "princess1", "football", "baseball!", "trustno1",
    "letmein123",
    "welcome2024", "admin123", "administrator", "abcdefgh", "abcd1234", "aaaaaaaa", "11111111", "abababab",
    "superman99",
    "monkeymonkey", "photographer", "asdfghjkl", "zxcvbnm1", "Summer2026!", "jennifer", "dragon12", "charlie1",
    "changeme"})
  void refusesWhatIsTriedFirst(String text) {
    assertRefused(text, "password_too_common");
  }

  @Test
  void neverShowsItself() {
    assertThat(new Password("tide-pool lantern").toString()).doesNotContain("tide");
    assertThat(new PasswordHash("$2a$12$abc").toString()).doesNotContain("$2a");
    assertThat(ResetToken.random().toString()).isEqualTo("ResetToken[]");
  }

  @Test
  void existsOnlyWhereItMayBeChosen() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Password("password"))
        .withMessageNotContaining("\"password\"");
  }

  private static void assertRefused(String text, String code) {
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Password.parse("password", text))
        .returns(code, InvalidInputException::code).returns("password", InvalidInputException::field);
  }
}

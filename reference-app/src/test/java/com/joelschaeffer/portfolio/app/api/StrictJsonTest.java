package com.joelschaeffer.portfolio.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class StrictJsonTest {

  @Test
  void readsWhatIsRight() {
    var json = StrictJson.read(bytes("{\"title\": \"Dünen \\ud83d\\ude00\", \"priceUSD\": 95.10}"));

    assertThat(json.path("title").stringValue()).isEqualTo("Dünen 😀");
    assertThat(json.path("priceUSD").decimalValue()).isEqualTo(new BigDecimal("95.10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{\"a\": 1,}", "{a: 1}", "{} {}", "[1 2]", "{\"a\": NaN}", "{\"a\": 01}",
    "nul"})
  void refusesWhatIsNoJson(String json) {
    assertRefused(bytes(json), "Invalid JSON");
  }

  @Test
  void refusesANameThatComesTwice() {
    assertRefused(bytes("{\"status\": \"draft\", \"status\": \"published\"}"), "Invalid JSON");
    assertRefused(bytes("{\"a\": {\"b\": 1, \"\\u0062\": 2}}"), "Invalid JSON");
  }

  @Test
  void readsSixtyFourLevelsAndNotOneMore() {
    assertThat(StrictJson.read(bytes("[".repeat(64) + "]".repeat(64))).isArray()).isTrue();
    assertRefused(bytes("[".repeat(65) + "]".repeat(65)), "Invalid JSON");
  }

  @Test
  void refusesEndlessNumbers() {
    assertThat(StrictJson.read(bytes("9".repeat(30))).isNumber()).isTrue();
    assertRefused(bytes("9".repeat(31)), "Invalid JSON");
  }

  @Test
  void refusesMoreThanAMegabyte() {
    var longest = "\"" + "x".repeat(StrictJson.MAX_BYTES - 2) + "\"";

    assertThat(StrictJson.read(bytes(longest)).isString()).isTrue();
    assertRefused(bytes(longest + " "), "The JSON is longer than 1 MB.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": \"\\u0000\"}", "{\"\\u0000\": 1}", "[\"\\ud800\"]", "[\"\\udc00x\"]",
    "[{\"deep\": [\"\\ud83dx\"]}]"})
  void refusesTextsTheDatabaseCannotHold(String json) {
    assertRefused(bytes(json),
        "The text holds a character that cannot be stored: a zero byte or half a character.");
  }

  @Test
  void refusesBrokenUtf8() {
    assertRefused(new byte[] {'"', (byte) 0xc3, '"'}, "The JSON is not written in UTF-8.");
    // an overlong slash, and a surrogate written out
    assertRefused(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}, "The JSON is not written in UTF-8.");
    assertRefused(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}, "The JSON is not written in UTF-8.");
  }

  private static void assertRefused(byte[] json, String message) {
    assertThatExceptionOfType(ApiException.class).isThrownBy(() -> StrictJson.read(json)).withMessage(message)
        .returns(HttpStatus.BAD_REQUEST, ApiException::status);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

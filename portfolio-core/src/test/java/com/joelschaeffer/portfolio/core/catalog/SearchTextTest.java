package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

  @Test
  void keepsWhatWasTyped() {
    assertThat(SearchText.of("  low\t\"tide\"\n -snow ")).contains(new SearchText("low \"tide\" -snow", false));
    assertThat(SearchText.of("👩‍👩‍👧 مرحبا")).contains(new SearchText("👩‍👩‍👧 مرحبا", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\0", "\t\r\n", "\u00a0\u2003\u2028", "\ud800", "\u202e\u2066", "\u0085\u001b"})
  void isNothingWithoutAnythingToRead(String typed) {
    assertThat(SearchText.of(typed)).isEmpty();
  }

  @Test
  void leavesOutWhatCannotBeStoredOrTurnsThePage() {
    assertThat(SearchText.of("a\0b\u202ec\udc00d")).contains(new SearchText("a b c d", false));
  }

  @Test
  void shortensWhatIsTooLong() {
    var shortened = SearchText.of("dunes ".repeat(400)).orElseThrow();

    assertThat(shortened.words()).isEqualTo("dunes ".repeat(33).strip());
    assertThat(shortened.shortened()).isTrue();
    assertThat(SearchText.of("x".repeat(SearchText.MAX_LENGTH)).orElseThrow().shortened()).isFalse();
  }

  @Test
  void cutsNoCharacterInHalf() {
    var words = SearchText.of("x" + "📷".repeat(200) + " dunes").orElseThrow().words();

    assertThat(words).hasSize(SearchText.MAX_LENGTH - 1).endsWith("📷");
  }

  @Test
  void refusesWhatWasNotReadByIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchText("", false));
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchText(" a", false));
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchText("a\0", false));
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchText("x".repeat(201), false));
  }
}

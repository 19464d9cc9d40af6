package com.joelschaeffer.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "dunes", "sea-at-dusk-2", "2019"})
  void acceptsWordsPartedByHyphens(String text) {
    assertThat(new Slug(text)).hasToString(text);
    assertThat(Slug.tryParse(text)).contains(new Slug(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "-dunes", "dunes-", "sea--dusk", "Dunes", "dünes", "sea dusk", "sea_dusk", "dunes\n",
    "dunes/x", "../dunes"})
  void refusesEverythingElse(String text) {
    assertThat(Slug.tryParse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
  }

  @Test
  void isAtMost120CharactersLong() {
    assertThat(Slug.tryParse("a".repeat(120))).isPresent();
    assertThat(Slug.tryParse("a".repeat(121))).isEmpty();
  }

  @Test
  void namesTheFieldOfAWrongOne() {
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Slug.parse("slug", "Sea & Dusk"))
        .withMessageContaining("Sea & Dusk").returns("slug", InvalidInputException::field)
        .returns("invalid_slug", InvalidInputException::code);
  }

  @Nested
  class FromATitle {

    @ParameterizedTest
    @CsvSource({"Sea at Dusk, sea-at-dusk", "Été à l’Île, ete-a-lile", "Jo's Dunes, jos-dunes", "Straße, strasse",
      "STRASSE ẞ, strasse-ss", "Øresund, oresund", "Ångström, angstrom", "Æble & Œuvre, aeble-oeuvre",
      "Łódź, lodz", "Þingvellir, thingvellir", "Đà Lạt, da-lat", "İstanbul ılık, istanbul-ilik", "ﬁlm, film",
      "№ 5, no-5", "𝐃unes, dunes", "½ Moon, 1-2-moon", "'  --Dunes!!  ', dunes", "a - b, a-b", "砂丘 II, ii",
      "Dunes 🏜 2, dunes-2", "ŉ, n"})
    void keepsWhatAnAddressCanHold(String title, String slug) {
      assertThat(Slug.from(title)).contains(new Slug(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🏜🌊", "---", "砂丘", "’", "…"})
    void isEmptyWhenNothingIsLeft(String title) {
      assertThat(Slug.from(title)).isEmpty();
    }

    @Test
    void cutsALongTitle() {
      assertThat(Slug.from("dune ".repeat(60)).orElseThrow().value()).hasSize(119).startsWith("dune-dune").endsWith(
          "-dune");
      assertThat(Slug.from("!" + "a".repeat(500))).contains(new Slug("a".repeat(120)));
    }

    @Test
    void doesNotEndInAHyphenWhenCut() {
      assertThat(Slug.from("a".repeat(119) + " b")).contains(new Slug("a".repeat(119)));
    }
  }

  @Nested
  class Numbered {

    @Test
    void putsTheNumberBehind() {
      assertThat(new Slug("dunes").numbered(2)).isEqualTo(new Slug("dunes-2"));
      assertThat(new Slug("dunes-2").numbered(3)).isEqualTo(new Slug("dunes-2-3"));
    }

    @Test
    void shortensWhatGrowsTooLong() {
      assertThat(new Slug("a".repeat(120)).numbered(12)).isEqualTo(new Slug("a".repeat(117) + "-12"));
    }

    @Test
    void leavesNoDoubleHyphenWhenItShortens() {
      assertThat(new Slug("a".repeat(117) + "-bb").numbered(2)).isEqualTo(new Slug("a".repeat(117) + "-2"));
    }
  }

  @Test
  void sortsAsText() {
    assertThat(new Slug("dunes")).isLessThan(new Slug("sea")).isGreaterThan(new Slug("beach"));
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.joelschaeffer.portfolio.core.Slug;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words and identities that stand in databases and JSON. */
class CodesTest {

  @ParameterizedTest
  @EnumSource(PrintType.class)
  void findsAPrintTypeByItsWord(PrintType type) {
    assertThat(PrintType.ofCode(type.code())).isEqualTo(type);
    assertThat(type.label()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(ArtworkStatus.class)
  void findsAStatusByItsWord(ArtworkStatus status) {
    assertThat(ArtworkStatus.ofCode(status.code())).isEqualTo(status);
  }

  @Test
  void writesTheWordsThatAreStored() {
    assertThat(PrintType.values()).extracting(PrintType::code).containsExactly("fine-art", "canvas", "metal");
    assertThat(ArtworkStatus.values()).extracting(ArtworkStatus::code).containsExactly("draft", "published");
  }

  @Test
  void refusesOtherWords() {
    assertThatIllegalArgumentException().isThrownBy(() -> PrintType.ofCode("FINE_ART"));
    assertThatIllegalArgumentException().isThrownBy(() -> ArtworkStatus.ofCode("Draft"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "6b02b23e3010ad05d13f89d", "6b02b23e3010ad05d13f89d55", "6B02B23E3010AD05D13F89D5",
    "6b02b23e3010ad05d13f89dg"})
  void refusesAPrintOptionIdOfAnotherForm(String hex) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PrintOptionId(hex));
  }

  @Test
  void countsIdentitiesFromOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ArtworkId(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new CategoryId(-1));
  }

  @Test
  void needsANameForASeries() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CategoryContent(" ", new Slug("sand"), "", Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CategoryContent("a".repeat(201), new Slug("sand"), "", Optional.empty()));
  }
}

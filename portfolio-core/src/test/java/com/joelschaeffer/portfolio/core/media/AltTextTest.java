package com.joelschaeffer.portfolio.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AltTextTest {

  @Test
  void takesTheEmbeddedText() {
    assertThat(AltText.suggest(saying("A caption", " Sand and sky "), "Dunes"))
        .isEqualTo(new AltText("Sand and sky", /* generated= */ false));
  }

  @Test
  void takesTheCaptionElse() {
    assertThat(AltText.suggest(saying("A caption", null), "Dunes")).isEqualTo(AltText.of("A caption"));
  }

  @Test
  void makesOneUpFromTheTitleAtLast() {
    assertThat(AltText.suggest(PhotoMetadata.NONE, "Dunes"))
        .isEqualTo(new AltText("Photograph: Dunes", /* generated= */ true));
  }

  @Test
  void passesOverBlankWords() {
    assertThat(AltText.suggest(saying("A caption", " "), "Dunes")).isEqualTo(AltText.of("A caption"));
    assertThat(AltText.suggest(saying("", "\n"), "Dunes").generated()).isTrue();
  }

  private static PhotoMetadata saying(String caption, @Nullable String altText) {
    return new PhotoMetadata(Optional.empty(), Optional.of(caption), Optional.ofNullable(altText), List.of(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), PhotoRights.NONE);
  }
}

package com.joelschaeffer.portfolio.core.media;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a picture shows, in words, for those who do not see it.
 *
 * @param text      one or two sentences; empty when nobody wrote any yet
 * @param generated made up by the system and not yet confirmed by a person, who must do so before publishing by hand
 */
public record AltText(String text, boolean generated) {

  public AltText {
    Objects.requireNonNull(text, "text");
  }

  /** Words a person wrote, or that came with the photograph. */
  public static AltText of(String text) {
    return new AltText(text.strip(), false);
  }

  /**
   * The best there is without asking anybody: the embedded alternative text, else the caption, else a generated sentence with
   * the title.
   */
  public static AltText suggest(PhotoMetadata metadata, String title) {
    return Stream.of(metadata.altText(), metadata.caption()).flatMap(Optional::stream)
        .filter(words -> !words.isBlank()).findFirst().map(AltText::of)
        .orElseGet(() -> new AltText("Photograph: " + title, true));
  }
}

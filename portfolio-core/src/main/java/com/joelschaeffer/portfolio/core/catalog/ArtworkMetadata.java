package com.joelschaeffer.portfolio.core.catalog;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How and where a photograph was made.
 *
 * @param location    place in words
 * @param captureDate when it was taken, by the clock of the place and written as if that were UTC: the day people speak of
 */
public record ArtworkMetadata(Optional<String> camera, Optional<String> lens, Optional<String> filmStock,
    Optional<String> location, Optional<Instant> captureDate) {

  /** Nothing known. */
  public static final ArtworkMetadata NONE = new ArtworkMetadata(Optional.empty(), Optional.empty(), Optional.empty(),
      Optional.empty(), Optional.empty());

  public ArtworkMetadata {
    Objects.requireNonNull(camera, "camera");
    Objects.requireNonNull(lens, "lens");
    Objects.requireNonNull(filmStock, "filmStock");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(captureDate, "captureDate");
  }
}

package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A photograph as a work.
 *
 * @param image           its picture
 * @param isPartOf        the series it belongs to
 * @param copyrightNotice as the page shows it
 */
public record VisualArtwork(@JsonProperty("@id") String id, String url, String name, String artform, Reference image,
    Reference creator, String copyrightNotice, Optional<CollectionPage> isPartOf, @JsonUnwrapped Making making,
    @JsonUnwrapped Description description) implements Thing {

  /**
   * When and where it was made.
   *
   * @param dateCreated day or year, ISO 8601
   */
  public record Making(Optional<String> dateCreated, Optional<Place> locationCreated) {}

  /** What is said about it. */
  public record Description(String description, List<String> keywords, Instant datePublished, Instant dateModified) {}
}

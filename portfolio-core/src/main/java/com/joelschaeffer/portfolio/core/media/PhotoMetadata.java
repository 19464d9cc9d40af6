package com.joelschaeffer.portfolio.core.media;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a photograph says about itself in EXIF, IPTC and XMP. Never where it was taken by coordinates, and nothing that
 * identifies the camera's owner or serial number: those are not read.
 *
 * @param title       short title (XMP dc:title, IPTC Object Name)
 * @param caption     description (XMP dc:description, IPTC Caption, EXIF ImageDescription)
 * @param altText     alternative text (IPTC Core AltTextAccessibility)
 * @param keywords    in the file's order, without repetition
 * @param captureDate when it was taken, with the offset the file gives, else UTC
 * @param camera      make and model in one, e.g. {@code Mamiya 7}
 * @param lens        lens model
 * @param filmStock   film, from XMP or a keyword such as {@code film:Tri-X 400}
 * @param location    place in words: sublocation, city, state, country
 * @param rights      who made it and on what terms it may be used
 */
public record PhotoMetadata(Optional<String> title, Optional<String> caption, Optional<String> altText,
    List<String> keywords,
    Optional<OffsetDateTime> captureDate, Optional<String> camera, Optional<String> lens, Optional<String> filmStock,
    Optional<String> location, PhotoRights rights) {

  /** A photograph that says nothing. */
  public static final PhotoMetadata NONE = new PhotoMetadata(Optional.empty(), Optional.empty(), Optional.empty(),
      List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
      PhotoRights.NONE);

  public PhotoMetadata {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(altText, "altText");
    keywords = List.copyOf(keywords);
    Objects.requireNonNull(captureDate, "captureDate");
    Objects.requireNonNull(camera, "camera");
    Objects.requireNonNull(lens, "lens");
    Objects.requireNonNull(filmStock, "filmStock");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(rights, "rights");
  }
}

package com.joelschaeffer.portfolio.core.media;

import com.joelschaeffer.portfolio.core.Revision;
import java.util.List;
import java.util.Objects;

/**
 * A photograph in the library, with everything that was made from it. What is still being written is not seen by anybody.
 *
 * @param renditions the public files, widths ascending
 * @param metadata   what the file said about itself
 */
public record Media(MediaId id, Original original, AltText alt, FocalPoint focalPoint, Picture picture,
    List<Rendition> renditions, PhotoMetadata metadata, Revision revision) {

  public Media {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(alt, "alt");
    Objects.requireNonNull(focalPoint, "focalPoint");
    Objects.requireNonNull(picture, "picture");
    renditions = List.copyOf(renditions);
    Objects.requireNonNull(metadata, "metadata");
    Objects.requireNonNull(revision, "revision");
  }
}

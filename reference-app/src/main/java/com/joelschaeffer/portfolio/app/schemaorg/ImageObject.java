package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * A picture's file and whose it is.
 *
 * @param contentUrl the file
 * @param width      pixels
 * @param height     pixels
 * @param caption    what it shows
 * @see <a href="https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata">Image metadata</a>
 */
public record ImageObject(@JsonProperty("@id") String id, String contentUrl, int width, int height, String caption,
    @JsonUnwrapped Rights rights) implements Thing {

  /**
   * Whose a picture is, and how one may use it.
   *
   * @param creditText         who is to be named where it is used
   * @param license            page that states the terms
   * @param acquireLicensePage page where a licence is to be had
   */
  public record Rights(Person creator, String creditText, String copyrightNotice, Optional<String> license,
      Optional<String> acquireLicensePage) {}
}

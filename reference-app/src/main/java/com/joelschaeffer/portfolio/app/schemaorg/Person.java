package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The photographer.
 *
 * @param url the site's front
 */
public record Person(@JsonProperty("@id") String id, String name, String url, String jobTitle) implements Thing {

  /** Somebody who photographs. */
  public static Person photographer(String name, String url) {
    return new Person(url + "#photographer", name, url, "Photographer");
  }
}

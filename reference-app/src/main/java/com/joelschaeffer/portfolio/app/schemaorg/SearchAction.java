package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Searching the site. */
public record SearchAction(EntryPoint target, @JsonProperty("query-input") String queryInput) implements Thing {

  /** Searches at the address that comes of putting the words in the place of {@code {search_term_string}}. */
  public static SearchAction at(String urlTemplate) {
    return new SearchAction(new EntryPoint(urlTemplate), "required name=search_term_string");
  }
}

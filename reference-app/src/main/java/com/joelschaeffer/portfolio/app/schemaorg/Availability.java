package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether something can be bought. */
public enum Availability {
  IN_STOCK("InStock"), OUT_OF_STOCK("OutOfStock");

  private final String name;

  Availability(String name) {
    this.name = name;
  }

  /** Its address at schema.org. */
  @JsonValue
  public String url() {
    return "https://schema.org/" + name;
  }
}

package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The site, and how it is searched. */
public record WebSite(@JsonProperty("@id") String id, String url, String name, String description, Reference publisher,
    SearchAction potentialAction) implements Thing {}

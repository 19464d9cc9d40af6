package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A page of works. */
public record ImageGallery(@JsonProperty("@id") String id, String url, String name, String description,
    ItemList mainEntity,
    Reference breadcrumb) implements Thing {}

package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** A page that leads to others, such as the list of all series. */
public record CollectionPage(@JsonProperty("@id") String id, String url, String name, Optional<String> description,
    Optional<Reference> breadcrumb) implements Thing {}

package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Stands for a thing that is told of elsewhere on the page.
 *
 * @param id its {@code @id}
 */
public record Reference(@JsonProperty("@id") String id) {}

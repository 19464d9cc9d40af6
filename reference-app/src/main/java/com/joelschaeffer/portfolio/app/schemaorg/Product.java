package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Prints of a work.
 *
 * @param image  the work's picture, by its address
 * @param offers one for each size and material
 */
public record Product(@JsonProperty("@id") String id, String name, String description, String image, String url,
    Reference brand,
    List<Offer> offers) implements Thing {}

package com.joelschaeffer.portfolio.app.schemaorg;

/** A place by its name. */
public record Place(String name) implements Thing {}

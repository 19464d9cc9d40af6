package com.joelschaeffer.portfolio.app.schemaorg;

/** How many there are of what a page lists. */
public record ItemList(long numberOfItems) implements Thing {}

package com.joelschaeffer.portfolio.app.schemaorg;

/**
 * A page among others.
 *
 * @param position from 1
 * @param item     its address
 */
public record ListItem(int position, String name, String item) implements Thing {}

package com.joelschaeffer.portfolio.app.schemaorg;

/** An address with gaps to be filled in (RFC 6570). */
public record EntryPoint(String urlTemplate) implements Thing {}

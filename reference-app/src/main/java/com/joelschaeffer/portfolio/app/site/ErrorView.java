package com.joelschaeffer.portfolio.app.site;

import java.util.List;

/**
 * A page that says what went wrong.
 *
 * @param detail   one sentence
 * @param incident by which the log can be searched; may be empty
 * @param works    what can be seen instead; may be empty
 */
public record ErrorView(PageFrame frame, String heading, String detail, String incident, List<ArtworkCard> works) {}

package com.joelschaeffer.portfolio.app.site;

import java.util.List;
import java.util.Optional;

/**
 * A page that says what went wrong.
 *
 * @param detail   one sentence
 * @param incident by which the log can be searched; may be empty
 * @param search   where what is missing may be found; empty where nothing is missing
 * @param works    what can be seen instead; may be empty
 */
public record ErrorView(PageFrame frame, String heading, String detail, String incident, Optional<SearchForm> search,
    List<ArtworkCard> works) {}

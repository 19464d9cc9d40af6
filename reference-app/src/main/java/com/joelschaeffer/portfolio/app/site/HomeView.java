package com.joelschaeffer.portfolio.app.site;

import java.util.List;
import java.util.Optional;

/**
 * The front of the site.
 *
 * @param hero   the first picture and where it leads; empty while there are no works at all
 * @param series the first three
 * @param recent one row of the newest works
 */
public record HomeView(PageFrame frame, String name, String statement, Optional<ArtworkCard> hero,
    List<SeriesCard> series, List<ArtworkCard> recent) {}

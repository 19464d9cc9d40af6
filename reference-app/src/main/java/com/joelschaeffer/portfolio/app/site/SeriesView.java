package com.joelschaeffer.portfolio.app.site;

import java.util.List;

/** All series; none while there are no works. */
public record SeriesView(PageFrame frame, List<SeriesCard> series) {}

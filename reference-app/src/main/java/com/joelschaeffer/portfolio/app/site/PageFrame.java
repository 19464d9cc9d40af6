package com.joelschaeffer.portfolio.app.site;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param siteName    the photographer
 * @param title       the document's whole title
 * @param description one sentence for search engines; may be empty
 * @param navigation  the header's links
 * @param textPages   the footer's links
 * @param look        how it is shown
 */
public record PageFrame(String siteName, String title, String description, List<NavLink> navigation,
    List<NavLink> textPages, PageLook look) {}

package com.joelschaeffer.portfolio.app.site;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What surrounds every page.
 *
 * @param siteName    the photographer
 * @param title       the document's whole title
 * @param description one sentence for search engines; may be empty
 * @param navigation  the header's links
 * @param textPages   the footer's links
 * @param look        how it is shown
 * @param head        what it says about itself to machines
 */
public record PageFrame(String siteName, String title, String description, List<NavLink> navigation,
    List<NavLink> textPages, PageLook look, PageHead head) {

  /** The same frame for a page that says more about itself. */
  PageFrame with(UnaryOperator<PageHead> more) {
    return new PageFrame(siteName, title, description, navigation, textPages, look, more.apply(head));
  }
}

/**
 * The public pages. Each controller reads the address, asks one service and fills a view record, whose values are already as they
 * are shown; a template of {@code src/main/jte/site} puts it on the page. Start at
 * {@link com.joelschaeffer.portfolio.app.site.GalleryController}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.site;

import org.jspecify.annotations.NullMarked;

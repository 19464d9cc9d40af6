/**
 * What only programs read: the sitemap, {@code robots.txt} and the feed of new works. Start at
 * {@link com.joelschaeffer.portfolio.app.machines.SitemapController}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.machines;

import org.jspecify.annotations.NullMarked;

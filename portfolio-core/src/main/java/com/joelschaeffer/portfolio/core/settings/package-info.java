/**
 * What the owner sets for the whole site, such as its name. Start at
 * {@link com.joelschaeffer.portfolio.core.settings.SiteSettings}.
 */
@NullMarked
package com.joelschaeffer.portfolio.core.settings;

import org.jspecify.annotations.NullMarked;

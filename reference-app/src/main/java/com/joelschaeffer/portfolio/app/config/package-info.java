/**
 * The composition root: reads the configuration, decides which adapter serves each port and says so at start. The only place that
 * knows role and phase. Start at {@link com.joelschaeffer.portfolio.app.config.SiteConfiguration}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.config;

import org.jspecify.annotations.NullMarked;

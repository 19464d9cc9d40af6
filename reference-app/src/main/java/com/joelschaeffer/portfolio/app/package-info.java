/** The working site. Start at {@link com.joelschaeffer.portfolio.app.PortfolioApplication}; the wiring is in {@code config}. */
@NullMarked
package com.joelschaeffer.portfolio.app;

import org.jspecify.annotations.NullMarked;

/**
 * What every page and every answer shares: templates, assets, request ids, security headers, error pages. Start at
 * {@link com.joelschaeffer.portfolio.app.web.Templates}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.web;

import org.jspecify.annotations.NullMarked;

/**
 * The network that keeps copies of the site's pages close to visitors, told to forget those that a change concerns:
 * {@link com.joelschaeffer.portfolio.app.edge.ChangeCollector} hears of changes,
 * {@link com.joelschaeffer.portfolio.app.edge.ChangedPages} knows which pages show them,
 * {@link com.joelschaeffer.portfolio.app.edge.PurgeErrand} carries it to
 * {@link com.joelschaeffer.portfolio.app.edge.CloudflareEdgeCache}, again and again where that fails. What was given up stands in
 * the table {@code purge_failures}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.edge;

import org.jspecify.annotations.NullMarked;

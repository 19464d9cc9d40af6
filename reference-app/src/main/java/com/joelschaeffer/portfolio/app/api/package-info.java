/**
 * The catalogue's REST API in the shape that Payload's clients know. What comes in is read by
 * {@link com.joelschaeffer.portfolio.app.api.RequestBodies}, what went wrong is an
 * {@link com.joelschaeffer.portfolio.app.api.ApiException}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.api;

import org.jspecify.annotations.NullMarked;

/**
 * What every part of the system shares: {@link com.joelschaeffer.portfolio.core.Money}, {@link com.joelschaeffer.portfolio.core.Slug},
 * {@link com.joelschaeffer.portfolio.core.Page}, who acts ({@link com.joelschaeffer.portfolio.core.Actor}) and what can go wrong
 * ({@link com.joelschaeffer.portfolio.core.PortfolioException}). Start reading at {@link com.joelschaeffer.portfolio.core.media.ImageFormat}.
 */
@NullMarked
package com.joelschaeffer.portfolio.core;

import org.jspecify.annotations.NullMarked;

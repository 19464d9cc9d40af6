/**
 * Artworks, the series they are shown in and the prints they are sold as. Start at
 * {@link com.joelschaeffer.portfolio.core.catalog.Catalog} (what visitors see) and
 * {@link com.joelschaeffer.portfolio.core.catalog.CatalogAdmin} (what the owner does).
 */
@NullMarked
package com.joelschaeffer.portfolio.core.catalog;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps the catalogue, its pictures and its pages in PostgreSQL and an object store. Start at
 * {@code PortfolioStorage}; the ports are {@code BlobStore} and {@link com.joelschaeffer.portfolio.storage.ImageProcessor}.
 */
@NullMarked
package com.joelschaeffer.portfolio.storage;

import org.jspecify.annotations.NullMarked;

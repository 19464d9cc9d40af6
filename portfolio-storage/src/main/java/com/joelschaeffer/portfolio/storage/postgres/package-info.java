/**
 * The catalogue in PostgreSQL. Tables: artworks, categories, media, pages, settings, catalog_counts; history:
 * payload_migrations. Start at {@link com.joelschaeffer.portfolio.storage.postgres.PostgresServices}; SQL says
 * {@code catalogue.} for the schema, whose real name {@code CatalogueSql} puts in.
 */
@NullMarked
package com.joelschaeffer.portfolio.storage.postgres;

import org.jspecify.annotations.NullMarked;

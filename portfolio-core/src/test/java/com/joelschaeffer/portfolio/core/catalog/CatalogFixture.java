package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;

/**
 * What a contract of the catalogue works with: four views of one empty store.
 *
 * @param media holds the photographs the artworks name
 * @param clock tells the store its time
 */
public record CatalogFixture(Catalog catalog, CatalogAdmin admin, MediaLibrary media, MutableClock clock) {}

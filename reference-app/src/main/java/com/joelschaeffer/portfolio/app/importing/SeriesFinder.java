package com.joelschaeffer.portfolio.app.importing;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.catalog.Category;
import com.joelschaeffer.portfolio.core.catalog.CategoryContent;
import com.joelschaeffer.portfolio.core.catalog.CategoryId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the series of a name, or makes it. */
@Component
final class SeriesFinder {

  private final Catalog catalog;
  private final CatalogAdmin admin;

  SeriesFinder(Catalog catalog, CatalogAdmin admin) {
    this.catalog = catalog;
    this.admin = admin;
  }

  /** The series at the address that {@code name} gives; empty when it gives none. A new one gets the statement. */
  Optional<CategoryId> find(Actor actor, String name, String statement) {
    return Slug.from(name)
        .map(slug -> catalog.findCategory(slug).orElseGet(() -> create(actor, name, slug, statement)).id());
  }

  private Category create(Actor actor, String name, Slug slug, String statement) {
    try {
      return admin.createCategory(actor, new CategoryContent(name, slug, statement, Optional.empty()));
    } catch (ConflictException madeMeanwhile) {
      return catalog.findCategory(slug).orElseThrow(() -> madeMeanwhile);
    }
  }
}

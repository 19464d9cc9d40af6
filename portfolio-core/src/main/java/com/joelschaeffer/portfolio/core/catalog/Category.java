package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Revision;
import java.util.Objects;

/** A series of works; the catalogue's and the API's word is category. Each artwork is in one or in none. */
public record Category(CategoryId id, CategoryContent content, Revision revision) {

  public Category {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(revision, "revision");
  }
}

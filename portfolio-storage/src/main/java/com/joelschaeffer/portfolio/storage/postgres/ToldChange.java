package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the function {@code tell} of the catalogue's schema says. */
final class ToldChange {

  private ToldChange() {}

  /** The change; empty when it is one of another schema. What cannot be understood, say of a later version, may be anything. */
  static Optional<CatalogChange> read(String told, String schema) {
    try {
      var words = JsonColumn.tree(told);
      return words.path("schema").asString("").equals(schema) ? Optional.of(change(words)) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException foreign) {
      return Optional.of(new CatalogChange.Everything());
    }
  }

  private static CatalogChange change(JsonNode words) {
    if (words.has("work")) return new CatalogChange.Work(slug(words, "work"), series(words));
    if (words.has("series")) return new CatalogChange.Series(slug(words, "series"));
    if (words.has("page")) return new CatalogChange.TextPage(slug(words, "page"));
    if (words.has("photograph")) return new CatalogChange.Photograph(new MediaId(words.get("photograph").intValue()));
    return new CatalogChange.Everything();
  }

  private static Optional<Slug> series(JsonNode words) {
    return words.has("series") ? Optional.of(slug(words, "series")) : Optional.empty();
  }

  private static Slug slug(JsonNode words, String name) {
    return new Slug(words.get(name).asString());
  }
}

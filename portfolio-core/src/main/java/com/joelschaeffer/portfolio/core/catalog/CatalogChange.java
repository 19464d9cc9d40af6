package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.Objects;
import java.util.Optional;

/** What is no longer as visitors saw it. Where something got another address, both addresses are told. */
public sealed interface CatalogChange {

  /**
   * A work that is or was visible: it came, went, changed, or moved in the order.
   *
   * @param slug   where it is, or was
   * @param series whose works have changed with it
   */
  record Work(Slug slug, Optional<Slug> series) implements CatalogChange {
    public Work {
      Objects.requireNonNull(slug, "slug");
      Objects.requireNonNull(series, "series");
    }
  }

  /** A series: its name, its statement, its cover. */
  record Series(Slug slug) implements CatalogChange {
    public Series {
      Objects.requireNonNull(slug, "slug");
    }
  }

  /** What a text page says. A page that came, went or got another title is {@link Everything}: all pages name it. */
  record TextPage(Slug slug) implements CatalogChange {
    public TextPage {
      Objects.requireNonNull(slug, "slug");
    }
  }

  /** A photograph got further sizes, or other words; the works and series that show it are told as well. */
  record Photograph(MediaId id) implements CatalogChange {
    public Photograph {
      Objects.requireNonNull(id, "id");
    }
  }

  /** Settings of the whole site, more works at once than can be told one by one, or whatever happened while nobody listened. */
  record Everything() implements CatalogChange {}
}

package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.CatalogVersion;
import com.joelschaeffer.portfolio.app.web.Kept;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CategorySummary;
import java.util.List;
import org.springframework.stereotype.Component;

/** The series that have works, which many pages name; read again when the catalogue changes. Thread-safe. */
@Component
final class AllSeries {

  private final Kept<List<CategorySummary>> series;

  AllSeries(Catalog catalog, CatalogVersion version) {
    series = new Kept<>(version, catalog::categories);
  }

  /** By name. */
  List<CategorySummary> list() {
    return series.get();
  }
}

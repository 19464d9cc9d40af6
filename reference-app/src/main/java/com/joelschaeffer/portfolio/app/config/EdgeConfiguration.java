package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.edge.ChangedPages;
import com.joelschaeffer.portfolio.app.edge.PurgeFailures;
import com.joelschaeffer.portfolio.app.upkeep.Jobs;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CatalogChanges;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The network in front of the site, where there is one, hears of what changes. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

  @Bean
  PurgeFailures purgeFailures(Database database, CatalogueDatabase catalogue) {
    return new PurgeFailureRows(database.dataSource(), catalogue.schema());
  }

  @Bean(destroyMethod = "close")
  Edge edge(PortfolioSettings settings, PurgeFailures failures, Clock clock) {
    return Edge.of(settings, failures, clock);
  }

  @Bean
  ChangedPages changedPages(Catalog catalog, ContentPages pages) {
    return new ChangedPages(catalog, pages);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> beginPurging(Edge edge, ChangedPages pages, CatalogChanges changes,
      Jobs jobs) {
    return ready -> edge.listen(changes, pages, jobs);
  }
}

package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.upkeep.Jobs;
import com.joelschaeffer.portfolio.app.upkeep.PictureWorker;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import com.joelschaeffer.portfolio.storage.PortfolioStorage;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the site does by itself while it serves. */
@Configuration(proxyBeanMethods = false)
class UpkeepConfiguration {

  /** UTC: night in Europe, evening in America, and few visitors in between. */
  private static final LocalTime QUIET = LocalTime.of(3, 30);

  @Bean
  MediaWork mediaWork(CatalogueDatabase catalogue, PortfolioStorage storage, PictureStores stores,
      PortfolioSettings settings) {
    return new MediaWork(catalogue, storage, stores, settings.upkeep().sweepGrace());
  }

  @Bean
  Jobs jobs(Database database, CatalogueDatabase catalogue, MediaWork media, Expired expired) {
    var sweep = new Jobs.Daily("media-sweep", QUIET, () -> media.sweep(/* dryRun= */ false));
    var forget = new Jobs.Daily("forget-expired", QUIET, expired::forget);
    return Jobs.of(database.dataSource(), catalogue.schema(), List.of(sweep, forget));
  }

  @Bean
  Expired expired(PostgresRateLimits limits, PostgresSendClaims claims) {
    return new Expired(limits, claims);
  }

  /** Rows that have run out. */
  record Expired(PostgresRateLimits limits, PostgresSendClaims claims) {
    void forget() {
      limits.forgetExpired();
      claims.forgetExpired();
    }
  }

  @Bean
  PictureWorker pictureWorker(PortfolioStorage storage) {
    // a photograph that is being uploaded is waited for; its further sizes are not
    return new PictureWorker(() -> !storage.isReceiving() && storage.pictureLadder().climb(),
        NativeMemory::giveBack);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> beginUpkeep(Jobs jobs, PictureWorker pictures,
      PortfolioSettings settings) {
    return ready -> {
      if (settings.upkeep().task().isPresent()) return; // that is all this process is for
      jobs.start();
      pictures.start();
    };
  }
}

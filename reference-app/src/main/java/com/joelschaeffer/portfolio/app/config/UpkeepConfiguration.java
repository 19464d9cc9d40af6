package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.upkeep.Jobs;
import com.joelschaeffer.portfolio.app.upkeep.PictureWorker;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import com.joelschaeffer.portfolio.storage.MediaSweep;
import com.joelschaeffer.portfolio.storage.PortfolioStorage;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the site does by itself while it serves. */
@Configuration(proxyBeanMethods = false)
class UpkeepConfiguration {

  private static final Logger log = LoggerFactory.getLogger(UpkeepConfiguration.class);
  /** UTC: night in Europe, evening in America, and few visitors in between. */
  private static final LocalTime QUIET = LocalTime.of(3, 30);

  @Bean
  Jobs jobs(Database database, CatalogueDatabase catalogue, PortfolioStorage storage) {
    var sweep = new Jobs.Daily("media-sweep", QUIET, () -> sweep(catalogue, storage));
    return Jobs.of(database.dataSource(), catalogue.schema(), List.of(sweep));
  }

  @Bean
  PictureWorker pictureWorker(PortfolioStorage storage) {
    return new PictureWorker(storage.pictureLadder()::climb);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> beginUpkeep(Jobs jobs, PictureWorker pictures) {
    return ready -> {
      jobs.start();
      pictures.start();
    };
  }

  private static void sweep(CatalogueDatabase catalogue, PortfolioStorage storage) {
    if (!catalogue.exclusively(MediaWork.LOCK,
        () -> log.info("Sweep: {}", storage.mediaSweep().run(MediaSweep.GRACE, /* dryRun= */ false))))
      log.info("Sweep: left out, since objects are being swept or moved by another process");
  }
}

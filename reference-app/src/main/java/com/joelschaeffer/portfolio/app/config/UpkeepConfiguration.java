package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.upkeep.Jobs;
import com.joelschaeffer.portfolio.app.upkeep.PictureWorker;
import com.joelschaeffer.portfolio.core.users.Authentication;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import com.joelschaeffer.portfolio.storage.PortfolioStorage;
import java.time.Clock;
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
  Jobs.Daily sweepMedia(MediaWork media) {
    return new Jobs.Daily("media-sweep", QUIET, () -> media.sweep(/* dryRun= */ false));
  }

  @Bean
  Jobs.Daily forgetExpired(PostgresRateLimits limits, PostgresSendClaims claims, Authentication authentication) {
    return new Jobs.Daily("forget-expired", QUIET, () -> {
      authentication.forgetExpired();
      limits.forgetExpired();
      claims.forgetExpired();
    });
  }

  @Bean
  Jobs jobs(Database database, List<Jobs.Daily> daily, Edge edge, Clock clock) {
    return Jobs.of(database.dataSource(), database.url().schema(), new Jobs.Work(daily, edge.errands()), clock);
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

package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import com.joelschaeffer.portfolio.storage.MediaSweep;
import com.joelschaeffer.portfolio.storage.PortfolioStorage;
import com.joelschaeffer.portfolio.storage.SweepReport;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done to all objects at once, by one process at a time: a sweep would take what is just being moved for lost. */
final class MediaWork {

  private static final Logger log = LoggerFactory.getLogger(MediaWork.class);
  private static final String LOCK = "media objects";

  private final CatalogueDatabase catalogue;
  private final PortfolioStorage storage;

  MediaWork(CatalogueDatabase catalogue, PortfolioStorage storage) {
    this.catalogue = catalogue;
    this.storage = storage;
  }

  /** Sweeps and logs what was found; empty when another process is at work on the objects. */
  Optional<SweepReport> sweep(boolean dryRun) {
    var report = new AtomicReference<Optional<SweepReport>>(Optional.empty());
    if (!catalogue.exclusively(LOCK, () -> report.set(Optional.of(storage.mediaSweep().run(MediaSweep.GRACE, dryRun)))))
      log.info("Sweep: left out, another process is at work on the objects");
    report.get().ifPresent(found -> {
      log.info("Sweep{}: {}", dryRun ? " (dry run)" : "", found);
      found.orphans().forEach(orphan -> log.info("  unnamed: {}", orphan));
    });
    return report.get();
  }
}

package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.config.PictureStores.Place;
import com.joelschaeffer.portfolio.core.PortfolioException;
import com.joelschaeffer.portfolio.storage.BlobMove;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import com.joelschaeffer.portfolio.storage.HeldLock;
import com.joelschaeffer.portfolio.storage.PortfolioStorage;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done to all objects at once, by one process at a time: a sweep would take what is just being moved for lost. */
final class MediaWork {

  private static final Logger log = LoggerFactory.getLogger(MediaWork.class);
  private static final String LOCK = "media objects";
  /** Until no other process stores anything in the old place any more, with what it had begun. */
  private static final Duration OTHERS_NOTICE = PictureStores.NOTICED_WITHIN.multipliedBy(2);
  private static final int TOLD_EVERY = 100;

  private final CatalogueDatabase catalogue;
  private final PortfolioStorage storage;
  private final PictureStores stores;
  private final Duration sweepGrace;

  MediaWork(CatalogueDatabase catalogue, PortfolioStorage storage, PictureStores stores, Duration sweepGrace) {
    this.catalogue = catalogue;
    this.storage = storage;
    this.stores = stores;
    this.sweepGrace = sweepGrace;
  }

  /**
   * Sweeps and logs what was found.
   *
   * @return whether it was done and nothing is lost
   */
  boolean sweep(boolean dryRun) {
    return exclusively("Sweep", lock -> {
      var report = storage.mediaSweep().run(sweepGrace, dryRun);
      log.info("Sweep{}: {}", dryRun ? " (dry run)" : "", report);
      report.orphans().forEach(orphan -> log.info("  unnamed: {}", orphan));
      return report.lost().isEmpty();
    });
  }

  /**
   * Copies all objects to the other place, reads them back to compare them, has all processes change over, and brings what was
   * stored meanwhile. Nothing is removed from the old place. When the database is restarted on the way they do not change over, as
   * another process may be at work on the objects by then.
   *
   * @return whether all of it was done and every photograph's files are in the new place
   */
  boolean moveTo(Place place) {
    return exclusively("Move", lock -> {
      var from = place == Place.BUCKET ? Place.DIRECTORY : Place.BUCKET;
      var move = storage.move(stores.at(from), stores.at(place));
      if (stores.place() == place) move = move.onlyMissing(); // what is used there may be newer than what the old place has
      log.info("Move: from {} to {}", stores.at(from), stores.at(place));
      try {
        move.run(MediaWork::tell);
        var second = move.run(progress -> {}); // what was stored during the first, which took longer
        lock.requireHeld();
        stores.switchTo(place);
        if (!waited(OTHERS_NOTICE)) return false;
        var last = move.onlyMissing().run(progress -> {});
        var check = storage.mediaSweep().run(sweepGrace, /* dryRun= */ true);
        if (!check.lost().isEmpty() || check.mended() > 0) {
          log.error("Move: not everything is in the new place ({}); run it again and keep the old place", check);
          return false;
        }
        log.info("Move: done, {} objects compared byte for byte, {} of them brought after the change. The old place"
            + " still has its objects; remove them when you like", last.copied() + last.unchanged(),
            second.copied() + last.copied());
        return true;
      } catch (PortfolioException failed) {
        log.error("Move: {} The pictures are used from {}; run the move again", failed.getMessage(),
            stores.at(stores.place()));
        return false;
      }
    });
  }

  private boolean exclusively(String what, Predicate<HeldLock> work) {
    var done = new AtomicBoolean();
    if (!catalogue.exclusively(LOCK, lock -> done.set(work.test(lock))))
      log.info("{}: left out, another process is at work on the objects", what);
    return done.get();
  }

  private static void tell(BlobMove.Progress progress) {
    var objects = progress.copied() + progress.unchanged();
    if (objects % TOLD_EVERY == 0) log.info("Move: {} objects, {} MB", objects, progress.bytes() / 1_000_000);
  }

  private static boolean waited(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.config.PictureStores.Place;
import com.joelschaeffer.portfolio.app.config.PortfolioSettings.MediaTask;
import com.joelschaeffer.portfolio.core.PortfolioException;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what was asked for on the command line to all pictures, while the site serves, and then ends the process. */
final class MediaCommand {

  private static final Logger log = LoggerFactory.getLogger(MediaCommand.class);
  private static final int DONE = 0;
  private static final int NOT_DONE = 1;

  private final Optional<MediaTask> task;
  private final MediaWork media;
  private final IntConsumer exit;
  private Optional<Thread> thread = Optional.empty();

  /** @param exit ends the process, with 0 when all was done and nothing is lost, else with 1 */
  MediaCommand(Optional<MediaTask> task, MediaWork media, IntConsumer exit) {
    this.task = task;
    this.media = media;
    this.exit = exit;
  }

  /** Begins in a thread of its own; says whether there was anything to begin. */
  synchronized boolean start() {
    thread = task.map(wanted -> Thread.ofPlatform().name("media-command").start(() -> work(wanted)));
    return thread.isPresent();
  }

  /** Breaks it off; everything it does can be begun again. */
  synchronized void stop() {
    thread.filter(worker -> worker.threadId() != Thread.currentThread().threadId()).ifPresent(Thread::interrupt);
  }

  private void work(MediaTask wanted) {
    var done = false;
    try {
      done = run(wanted);
    } catch (PortfolioException failed) {
      log.error("{} Begin it again when that is mended.", failed.getMessage());
    } catch (RuntimeException | Error fault) { // the top of this thread: an operator waits for the exit code
      log.error("The work on the pictures stopped.", fault);
    }
    exit.accept(done ? DONE : NOT_DONE);
  }

  private boolean run(MediaTask wanted) {
    return switch (wanted) {
      case SWEEP_DRY_RUN -> media.sweep(/* dryRun= */ true);
      case SWEEP -> media.sweep(/* dryRun= */ false);
      case MOVE_TO_BUCKET -> media.moveTo(Place.BUCKET);
      case MOVE_TO_DIRECTORY -> media.moveTo(Place.DIRECTORY);
    };
  }
}

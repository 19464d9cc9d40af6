package com.joelschaeffer.portfolio.app.upkeep;

import com.joelschaeffer.portfolio.core.PortfolioException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that makes the further sizes of new photographs, one at a time, while the site serves. */
public final class PictureWorker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PictureWorker.class);
  /** How long a new photograph waits at most; looking costs one small statement. */
  private static final Duration IDLE = Duration.ofSeconds(3);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);
  private static final Duration END = Duration.ofSeconds(30);

  private final BooleanSupplier work;
  private final Runnable rest;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Prepares it.
   *
   * @param work does one piece and says whether there was one
   * @param rest is done when all pieces are done, after one or more
   */
  public PictureWorker(BooleanSupplier work, Runnable rest) {
    this.work = work;
    this.rest = rest;
    thread = Thread.ofPlatform().name("picture-worker").daemon().unstarted(this::run);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  /** Ends after the photograph at hand; what is begun and not ended is done again by whoever comes next. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      if (thread.getState() != Thread.State.NEW) thread.join(END); // a start may fail before this one begins
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    var worked = false;
    for (var pause = Duration.ZERO; !ended(pause); worked = pause.isZero())
      pause = workOnce(worked);
  }

  private Duration workOnce(boolean worked) {
    try {
      if (work.getAsBoolean()) return Duration.ZERO;
      if (worked) rest.run();
      return IDLE;
    } catch (PortfolioException noAnswer) {
      log.warn("The further sizes of photographs wait: {}", noAnswer.getMessage());
    } catch (RuntimeException | Error fault) { // the top of this thread, memory may be short: the next one may do better
      log.error("The further sizes of a photograph were not made", fault);
    }
    return AFTER_TROUBLE;
  }

  private boolean ended(Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}

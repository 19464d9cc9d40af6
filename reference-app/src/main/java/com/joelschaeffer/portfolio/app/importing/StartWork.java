package com.joelschaeffer.portfolio.app.importing;

import com.joelschaeffer.portfolio.core.PortfolioException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process does once, beside answering visitors: import a folder, else draw the demonstration works. Several processes on one
 * database do not get into each other's way: one works, the others serve.
 */
public final class StartWork {

  private static final Logger log = LoggerFactory.getLogger(StartWork.class);
  private static final int ALL_TAKEN = 0;
  private static final int NOT_DONE = 1;
  private static final int SOME_REFUSED = 3;

  private final Predicate<Runnable> onlyOne;
  private final Plan plan;
  private final FolderImport folders;
  private final DemoInstaller demo;
  private final AboutPage about;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger exitCode = new AtomicInteger(NOT_DONE);
  private Optional<Thread> thread = Optional.empty();

  /**
   * What is wanted.
   *
   * @param importFrom the folder to import
   * @param exit       called when the import is over, with 0 when every file was taken, 3 when some were refused, 1 when it
   *                   was not done; empty to go on serving
   * @param demo       whether the demonstration may be drawn when nothing is imported
   */
  public record Plan(Optional<Path> importFrom, Optional<IntConsumer> exit, DemoWish demo) {}

  /** Who does it. */
  public record Parts(FolderImport folders, DemoInstaller demo, AboutPage about) {}

  /** Whether the demonstration works are wanted. */
  public enum DemoWish {
    /** Unless the site has, or had, works. */
    IF_EMPTY,
    /** In any case. */
    ALWAYS,
    /** In no case. */
    NEVER
  }

  /**
   * Prepares the work; {@link #start} begins it.
   *
   * @param onlyOne runs what it is given unless another process of this site is at it; says whether it ran
   */
  public StartWork(Predicate<Runnable> onlyOne, Plan plan, Parts parts) {
    this.onlyOne = onlyOne;
    this.plan = plan;
    folders = parts.folders;
    demo = parts.demo;
    about = parts.about;
  }

  /** Begins, in a thread of its own. */
  public synchronized void start() {
    if (plan.importFrom.isEmpty() && plan.demo == DemoWish.NEVER) return;
    thread = Optional.of(Thread.ofPlatform().name("start-work").start(this::work));
  }

  /** Ends after the photograph at hand, and waits for that. */
  public void stop() {
    stopped.set(true);
    Optional<Thread> working;
    synchronized (this) {
      working = thread;
    }
    working.filter(worker -> worker.threadId() != Thread.currentThread().threadId()).ifPresent(StartWork::join);
  }

  private void work() {
    try {
      if (!onlyOne.test(() -> plan.importFrom.ifPresentOrElse(this::importFolder, this::drawDemo)))
        log.info("Another process of this site is filling the catalogue; this one serves");
    } catch (PortfolioException failed) {
      log.error("Filling the catalogue stopped: {} It goes on at the next start.", failed.getMessage());
    } catch (RuntimeException fault) { // the top of this thread: an operator waits for the exit code below
      log.error("Filling the catalogue stopped. It goes on at the next start.", fault);
    }
    plan.exit.filter(exit -> !stopped.get()).ifPresent(exit -> exit.accept(exitCode.get()));
  }

  private void importFolder(Path folder) {
    demo.never();
    about.introduce(FolderImport.IMPORT);
    var report = folders.run(folder, stopped::get);
    if (report.complete()) exitCode.set(report.refused().isEmpty() ? ALL_TAKEN : SOME_REFUSED);
    log.info("Import {}: {} new, {} there before, {} refused{}", report.complete() ? "done" : "stopped",
        report.imported(), report.known(),
        report.refused().size(), report.refused().isEmpty() ? "" : ":\n  " + String.join("\n  ", report.refused()));
  }

  private void drawDemo() {
    demo.run(plan.demo == DemoWish.ALWAYS, stopped::get);
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

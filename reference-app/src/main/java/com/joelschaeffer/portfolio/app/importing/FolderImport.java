package com.joelschaeffer.portfolio.app.importing;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.PortfolioException;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a published artwork of every photograph below a folder, in the order of their paths; the sub-folder becomes the series.
 * What is in the catalogue already, by content, is left as it is: an import can be repeated, and goes on where it was killed.
 */
@Component
public final class FolderImport {

  private static final Logger log = LoggerFactory.getLogger(FolderImport.class);
  /** Who imports. */
  static final Actor IMPORT = Actor.system("import");
  /** Two decodes at a time keep two cores busy; what is read ahead waits as rows and files, not in memory. */
  private static final int WORKERS = 2;
  private static final int LOOK_AHEAD = 2 * WORKERS;

  private final MediaLibrary library;
  private final CatalogAdmin admin;
  private final ArtworkMaker artworks;
  private final SeriesFinder series;
  private final Clock clock;

  FolderImport(MediaLibrary library, CatalogAdmin admin, ArtworkMaker artworks, SeriesFinder series, Clock clock) {
    this.library = library;
    this.admin = admin;
    this.artworks = artworks;
    this.series = series;
    this.clock = clock;
  }

  private record Pending(Photograph photograph, Future<Intake.Result> result) {}

  /**
   * Imports the folder. To be called by one process at a time.
   *
   * @param stopped asked before each file; the import ends early when it says yes
   * @throws PortfolioException when database or object store give no answer; what was done until then stays
   */
  public ImportReport run(Path folder, BooleanSupplier stopped) {
    var unfinished = library.discardUnfinished(IMPORT);
    if (unfinished > 0) log.info("Import: {} photographs that were cut off in the middle are taken anew", unfinished);
    var photographs = find(folder);
    log.info("Import: {} files in {}", photographs.size(), folder);
    var report = new ImportReport();
    var progress = new ImportProgress(clock, photographs.size());
    var intake = new Intake(library, admin, IMPORT);
    var ahead = new ArrayDeque<Pending>();
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      for (var photograph : photographs) {
        if (stopped.getAsBoolean()) break;
        ahead.add(new Pending(photograph, workers.submit(() -> intake.take(photograph))));
        if (ahead.size() > LOOK_AHEAD) finish(ahead.remove(), report);
        progress.tell(report.done());
      }
      while (!ahead.isEmpty()) {
        finish(ahead.remove(), report);
        progress.tell(report.done());
      }
    }
    if (report.done() == photographs.size()) report.finish();
    return report;
  }

  /** Every file but hidden ones; what is not a photograph is refused by name later, so that nothing is left out unsaid. */
  private static List<Photograph> find(Path folder) {
    try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(Files::isRegularFile).filter(file -> !isHidden(folder.relativize(file)))
          .map(file -> Photograph.below(folder, file)).sorted(Comparator.comparing(Photograph::shown)).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new UnavailableException("import_unreadable",
          "The folder " + folder + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static boolean isHidden(Path relative) {
    for (var part : relative)
      if (part.toString().startsWith(".")) return true;
    return false;
  }

  private void finish(Pending pending, ImportReport report) {
    var photograph = pending.photograph;
    switch (await(pending.result)) {
      case Intake.Result.Ready(var media) -> {
        publish(media, photograph);
        report.countImported();
      }
      case Intake.Result.Known() -> report.countKnown();
      case Intake.Result.Refused(var reason) -> {
        log.warn("Import: refused {}: {}", photograph.shown(), reason);
        report.refuse(photograph.shown(), reason);
      }
    }
  }

  private void publish(Media media, Photograph photograph) {
    var category = photograph.series().flatMap(name -> series.find(IMPORT, name, ""));
    artworks.publish(IMPORT, media, photograph.filename(), content -> category.map(content::category).orElse(content));
  }

  /** A fault that one photograph brings out costs that photograph, and is told; the others go on. */
  private static Intake.Result await(Future<Intake.Result> result) {
    try {
      return result.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("import_stopped", "The import was stopped.", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof PortfolioException known) throw known;
      log.error("Import: a photograph brought out a fault of ours", failed.getCause());
      return new Intake.Result.Refused("It could not be read for a reason of ours; the log has it.");
    }
  }
}

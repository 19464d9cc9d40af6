package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.storage.BlobStore.Listed;
import com.joelschaeffer.portfolio.storage.SortedMerge.Pair;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia;
import com.joelschaeffer.portfolio.storage.postgres.PostgresServices;
import com.joelschaeffer.portfolio.storage.postgres.PostgresSweep;
import com.joelschaeffer.portfolio.storage.postgres.PostgresSweep.OriginalRow;
import com.joelschaeffer.portfolio.storage.postgres.PostgresSweep.PictureRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Brings rows and objects together again after crashes: takes unfinished uploads back, removes objects that nothing names, makes
 * missing files again from their originals, and tells what is lost; one photograph that cannot be mended does not keep it from the
 * others. It reads both sides once, in the same order, so that its memory
 * does not grow with the library; while it runs, uploads go on. Thread-safe; one sweep at a time is enough for any number of
 * processes.
 */
public final class MediaSweep {

  /** What is younger may belong to an upload that still runs. */
  public static final Duration GRACE = Duration.ofHours(1);

  private final PostgresMedia media;
  private final PostgresSweep rows;
  private final PictureObjects objects;
  private final PictureMender mender;
  private final Clock clock;

  MediaSweep(PostgresServices services, PictureObjects objects, OriginalRenderer renderer, Clock clock) {
    this.media = services.media();
    this.rows = services.sweep();
    this.objects = objects;
    this.mender = new PictureMender(rows, objects, renderer);
    this.clock = clock;
  }

  /**
   * Sweeps.
   *
   * @param grace  unfinished uploads and unnamed objects younger than this are left alone; {@link #GRACE} unless nothing is uploaded
   * @param dryRun to change nothing and only tell
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when database or object store give no answer; what was done until
   *                                                               then stays done, and the next sweep goes on
   */
  public SweepReport run(Duration grace, boolean dryRun) {
    var report = new SweepTally(dryRun);
    var before = clock.instant().minus(grace);
    takeBackUnfinished(before, report);
    sweepPictures(before, report);
    sweepOriginals(before, report);
    if (!dryRun) rows.retryGivenUp();
    return report.report();
  }

  private void takeBackUnfinished(Instant before, SweepTally report) {
    for (var row : rows.unfinishedBefore(before))
      if (report.dryRun() || media.discard(row, orphans -> objects.delete(row, orphans))) report.unfinished();
  }

  private void sweepPictures(Instant before, SweepTally report) {
    try (var listed = objects.listPictures()) {
      var there = listed.peek(report::seen).iterator();
      var named = new PagedRows<PictureRow>(rows.picturesAfter("", 0),
          last -> rows.picturesAfter(last.picture().hex(), last.id().value()));
      SortedMerge.of(there, PictureObjects::pictureOf, named, row -> row.picture().hex())
          .forEach(pair -> sweepPicture(pair, before, report));
    }
  }

  private void sweepPicture(Pair<Listed, PictureRow> picture, Instant before, SweepTally report) {
    var rowsOfIt = picture.right();
    if (rowsOfIt.isEmpty()) {
      removeUnnamed(picture.left(), before, report,
          removal -> media.ifUnnamed(new PictureId(picture.key()), removal));
      return;
    }
    if (!rowsOfIt.stream().allMatch(PictureRow::settled)) return;
    var row = rowsOfIt.getFirst();
    var files = row.files().stream().map(file -> PictureObjects.keyOf(row.picture(), file)).toList();
    removeUnnamed(picture.left().stream().filter(object -> !files.contains(object.key())).toList(), before, report,
        MediaSweep::always);
    var there = picture.left().stream().map(Listed::key).toList();
    var missing = row.files().stream().filter(file -> !there.contains(PictureObjects.keyOf(row.picture(), file)))
        .toList();
    if (!missing.isEmpty()) mender.mend(row, missing, report);
  }

  private void sweepOriginals(Instant before, SweepTally report) {
    try (var listed = objects.listOriginals()) {
      var there = listed.peek(report::seen).iterator();
      var named = new PagedRows<OriginalRow>(rows.originalsAfter("", 0),
          last -> rows.originalsAfter(last.original().hex(), last.id().value()));
      SortedMerge.of(there, PictureObjects::originalOf, named, row -> row.original().hex())
          .forEach(pair -> sweepOriginal(pair, before, report));
    }
  }

  private void sweepOriginal(Pair<Listed, OriginalRow> original, Instant before, SweepTally report) {
    if (original.right().isEmpty())
      removeUnnamed(original.left(), before, report,
          removal -> media.ifUnnamed(new ContentHash(original.key()), removal));
    else if (original.left().isEmpty() && !objects.exists(new ContentHash(original.key())))
      original.right().stream().filter(OriginalRow::ready)
          .forEach(row -> report.lost(row.id(), "the original of " + row.filename()));
  }

  /** Nobody will name an unlisted file of a picture that is settled. */
  private static boolean always(Runnable removal) {
    removal.run();
    return true;
  }

  private void removeUnnamed(List<Listed> unnamed, Instant before, SweepTally report, Predicate<Runnable> guarded) {
    var old = unnamed.stream().filter(object -> object.modified().isBefore(before)).toList();
    if (old.isEmpty()) return;
    if (report.dryRun() || guarded.test(() -> old.forEach(objects::delete))) report.removed(old);
  }
}

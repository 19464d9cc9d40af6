package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.List;

/**
 * What a sweep found, and unless it was a dry run, did about it.
 *
 * @param dryRun     nothing was changed
 * @param objects    how many objects there are
 * @param bytes      how large they are together
 * @param unfinished uploads that a dead process left, taken back
 * @param orphans    objects that no photograph names, removed; the first {@value #MOST_LISTED} of them
 * @param removed    how many those are
 * @param removedBytes how large those are together
 * @param mended     files that photographs name and that were missing, made again from the original
 * @param lost       photographs whose original is missing, or cannot be read or rendered though files of it are missing
 */
public record SweepReport(boolean dryRun, long objects, long bytes, int unfinished, List<BlobKey> orphans, int removed,
    long removedBytes, int mended, List<Lost> lost) {

  /** More orphans are counted, but not listed. */
  public static final int MOST_LISTED = 100;

  public SweepReport {
    orphans = List.copyOf(orphans);
    lost = List.copyOf(lost);
  }

  /** A photograph that is not whole. */
  public record Lost(MediaId id, String what) {}

  /** Whether everything was as it should be. */
  public boolean isClean() {
    return unfinished == 0 && removed == 0 && mended == 0 && lost.isEmpty();
  }

  /** In one line, for a log. */
  @Override
  public String toString() {
    var found = "%d objects, %.1f MB; ".formatted(objects, bytes / 1e6);
    if (isClean()) return found + "all is as it should be";
    return found
        + "%s: %d unfinished uploads, %d objects that nothing names (%.1f MB); %s: %d files; lost: %s".formatted(
            dryRun ? "to be removed" : "removed", unfinished, removed, removedBytes / 1e6,
            dryRun ? "to be made again" : "made again", mended, lost.isEmpty() ? "nothing" : lost);
  }
}

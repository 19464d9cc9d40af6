package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.storage.BlobStore.Listed;
import com.joelschaeffer.portfolio.storage.SweepReport.Lost;
import java.util.ArrayList;
import java.util.List;

/** Counts while a sweep runs. */
final class SweepTally {

  private final boolean dryRun;
  private final List<BlobKey> orphans = new ArrayList<>();
  private final List<Lost> lost = new ArrayList<>();
  private long objects;
  private long bytes;
  private int unfinished;
  private int removed;
  private long removedBytes;
  private int mended;

  SweepTally(boolean dryRun) {
    this.dryRun = dryRun;
  }

  boolean dryRun() {
    return dryRun;
  }

  void seen(Listed object) {
    objects++;
    bytes += object.length();
  }

  void unfinished() {
    unfinished++;
  }

  void removed(List<Listed> unnamed) {
    for (var object : unnamed) {
      removed++;
      removedBytes += object.length();
      if (orphans.size() < SweepReport.MOST_LISTED) orphans.add(object.key());
    }
  }

  void mended(int files) {
    mended += files;
  }

  void lost(MediaId id, String what) {
    lost.add(new Lost(id, what));
  }

  SweepReport report() {
    return new SweepReport(dryRun, objects, bytes, unfinished, orphans, removed, removedBytes, mended, lost);
  }
}

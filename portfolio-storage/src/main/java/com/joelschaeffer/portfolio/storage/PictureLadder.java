package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.ShareImage;
import com.joelschaeffer.portfolio.storage.postgres.PostgresLadder;
import com.joelschaeffer.portfolio.storage.postgres.PostgresLadder.Job;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what a photograph still lacks when it becomes visible: the widths beside the named sizes, and its share image. Any number
 * of processes may work at the same time; each photograph is leased to one of them, and when that one dies another goes on.
 * Thread-safe.
 */
public final class PictureLadder {

  /** Longer than any picture takes; after that another process may try. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(PictureLadder.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final PostgresLadder rows;
  private final PictureObjects objects;
  private final OriginalRenderer renderer;

  PictureLadder(PostgresLadder rows, PictureObjects objects, OriginalRenderer renderer) {
    this.rows = rows;
    this.objects = objects;
    this.renderer = renderer;
  }

  /**
   * Works on one photograph, if one waits. What fails is logged and tried again later: at once nothing is lost but the further
   * widths, and pages offer only what is listed.
   *
   * @return whether one waited, so that it is worth asking again
   * @throws UnavailableException when the database gives no answer
   */
  public boolean climb() {
    var job = rows.claim(LEASE);
    job.ifPresent(this::tryIt);
    return job.isPresent();
  }

  private void tryIt(Job job) {
    try {
      var share = PictureObjects.shareIdOf(job.original(), job.focus());
      var made = renderer.render(job.original(), header -> PictureSizes.missing(job, header));
      objects.putRenditions(job.picture(), made.picture().renditions());
      objects.putRenditions(share, List.of(made.crop()));
      rows.finish(job, made.renditions(), new ShareImage(share, made.crop().width(), made.crop().height()));
    } catch (UnavailableException noAnswer) {
      LOG.warn("photograph {}: its further sizes wait, something does not answer", job.id().value(), noAnswer);
      rows.postpone(job, PAUSE, /* counted= */ false);
    } catch (RuntimeException failed) {
      LOG.error("photograph {}: its further sizes cannot be made (attempt {} of {})", job.id().value(), job.attempt(),
          PostgresLadder.MOST_ATTEMPTS, failed);
      rows.postpone(job, PAUSE.multipliedBy(1L << (2 * job.attempt())), /* counted= */ true);
    }
  }
}

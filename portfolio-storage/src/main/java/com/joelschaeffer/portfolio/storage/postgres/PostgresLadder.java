package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.core.media.Rendition;
import com.joelschaeffer.portfolio.core.media.ShareImage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The photographs that still lack sizes, for {@code PictureLadder}. Rows of one picture are leased and finished together; whoever locks several rows
 * locks them in the order of their ids. */
public final class PostgresLadder {

  /**
   * Looks at the first row of each picture only, and locks the others after it: two processes that came to one picture by two of its
   * rows would wait for each other.
   */
  private static final String CLAIM = """
    with next as (
      select m.picture_id
      from catalogue.media m
      where m.ladder_pending and m.state = 'ready' and m.ladder_attempts < :most
        and (m.ladder_leased_until is null or m.ladder_leased_until <= :now)
        and not exists (
          select from catalogue.media earlier
          where earlier.picture_id = m.picture_id and earlier.id < m.id and earlier.ladder_pending and earlier.state = 'ready')
      order by m.id
      limit 1
      for update skip locked
    ), claimed as (
      select m.id
      from catalogue.media m join next on m.picture_id = next.picture_id
      where m.ladder_pending and m.state = 'ready'
      order by m.id
      for update of m
    )
    update catalogue.media m
    set ladder_leased_until = :until, ladder_attempts = m.ladder_attempts + 1
    from claimed
    where m.id = claimed.id
    returning m.id, m.sha256, m.picture_id, m.widths, m.focal_x, m.focal_y, m.metadata, m.ladder_attempts
    """;

  private static final String LISTED = """
    select m.renditions
    from catalogue.media m
    where m.picture_id = :picture and m.state = 'ready'
    order by m.id
    for update
    """;

  private static final String LIST = """
    update catalogue.media m
    set renditions = :renditions, widths = :widths
    where m.picture_id = :picture and m.state = 'ready'
    """;

  private static final String FINISH = """
    update catalogue.media m
    set share_id = :share, share_width = :width, share_height = :height, ladder_pending = false
    where m.picture_id = :picture and m.state = 'ready' and m.focal_x = :x and m.focal_y = :y
    """;

  private static final String RELEASE = """
    update catalogue.media m
    set ladder_leased_until = null, ladder_attempts = 0
    where m.picture_id = :picture and m.state = 'ready'
    """;

  private static final String POSTPONE = """
    with postponed as (
      select m.id
      from catalogue.media m
      where m.picture_id = :picture and m.ladder_pending
      order by m.id
      for update
    )
    update catalogue.media m
    set ladder_leased_until = :until, ladder_attempts = case when :counted then m.ladder_attempts
      else greatest(m.ladder_attempts - 1, 0) end
    from postponed
    where m.id = postponed.id
    """;

  /** How often a picture is tried that fails by itself or takes its process with it. */
  public static final int MOST_ATTEMPTS = 4;

  private final CatalogueSql sql;
  private final Clock clock;

  PostgresLadder(CatalogueSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A photograph that lacks sizes, leased.
   *
   * @param widths  that exist
   * @param attempt the first is 1
   */
  public record Job(MediaId id, ContentHash original, PictureId picture, List<Integer> widths, FocalPoint focus,
      PhotoRights rights, int attempt) {}

  /** Leases the photograph that has waited longest and was not tried too often. */
  public Optional<Job> claim(Duration lease) {
    var now = Columns.now(clock);
    return sql.write(handle -> handle.createQuery(CLAIM).bind("most", MOST_ATTEMPTS).bind("now", now)
        .bind("until", now.plus(lease)).map((row, context) -> job(row)).stream()
        .min(Comparator.comparingInt(job -> job.id().value())));
  }

  /** Lists what was made. */
  public void finish(Job job, List<Rendition> made, ShareImage share) {
    sql.run(handle -> {
      list(handle, job.picture(), made);
      handle.createUpdate(FINISH).bind("picture", job.picture().hex()).bind("x", job.focus().x())
          .bind("y", job.focus().y()).bind("share", share.id().hex()).bind("width", share.width())
          .bind("height", share.height()).execute();
      handle.createUpdate(RELEASE).bind("picture", job.picture().hex()).execute();
    });
  }

  /**
   * Gives a photograph back, to be tried again after a while.
   *
   * @param counted whether this attempt counts
   */
  public void postpone(Job job, Duration pause, boolean counted) {
    sql.run(handle -> handle.createUpdate(POSTPONE).bind("picture", job.picture().hex()).bind("counted", counted)
        .bind("until", Columns.now(clock).plus(pause)).execute());
  }

  /** Adds to what is listed, in place of what was listed of the same width and format. */
  static void list(Handle handle, PictureId picture, List<Rendition> made) {
    var before = handle.createQuery(LISTED).bind("picture", picture.hex())
        .map((row, context) -> MediaJson.readRenditions(JsonColumn.tree(row, "renditions"))).list();
    if (made.isEmpty() || before.isEmpty()) return;
    var renditions = new ArrayList<>(made);
    before.getFirst().stream().filter(old -> made.stream().noneMatch(fresh -> isSame(old, fresh)))
        .forEach(renditions::add);
    renditions.sort(Comparator.comparingInt(Rendition::width).thenComparing(Rendition::format));
    var widths = renditions.stream().map(Rendition::width).distinct().toList();
    handle.createUpdate(LIST).bind("picture", picture.hex()).bind("widths", Columns.ints(widths))
        .bind("renditions", JsonColumn.argument(MediaJson.write(renditions))).execute();
  }

  private static boolean isSame(Rendition one, Rendition other) {
    return one.format() == other.format() && one.width() == other.width();
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(new MediaId(row.getInt("id")), new ContentHash(Columns.text(row, "sha256")),
        new PictureId(Columns.text(row, "picture_id")),
        Columns.ints(row, "widths"), new FocalPoint(row.getDouble("focal_x"), row.getDouble("focal_y")),
        MediaJson.readMetadata(JsonColumn.tree(row, "metadata")).rights(), row.getInt("ladder_attempts"));
  }
}

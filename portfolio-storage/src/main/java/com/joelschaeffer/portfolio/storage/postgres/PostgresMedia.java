package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.AltText;
import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.Original;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.core.media.Rendition;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The rows of photographs, for {@code MediaService}. A row is added as {@code writing}, is seen by nobody until {@link #finish}
 * makes it {@code ready}, and is taken back by {@link #discard}. Whoever adds or discards a row of one original holds the lock of
 * that original, so that objects are never removed while another upload of the same bytes begins to count on them.
 */
public final class PostgresMedia {

  /** How many names are tried in one statement. */
  private static final int NAMES_AT_ONCE = 100;
  private static final String LOCK = "select pg_advisory_xact_lock(:key)";

  private final CatalogueSql sql;
  private final Clock clock;

  PostgresMedia(CatalogueSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A photograph about to be added.
   *
   * @param original   with any file name: it gets the first free one
   * @param uploadedBy the actor's label
   * @param share      names the share image, which will be made later
   * @param widths     that will exist as JPEG and as WebP
   */
  public record NewMedia(Original original, AltText alt, String uploadedBy, PictureId picture, PictureId share,
      List<Integer> widths, PhotoMetadata metadata) {}

  /** What the pixels became; the preview is base64. */
  public record FinishedPicture(String dominantColor, String preview, List<Rendition> renditions) {}

  /** A row that is not ready, with what tells the names of its objects. */
  public record Unfinished(MediaId id, ContentHash original, PictureId picture) {}

  /** Which objects of a discarded row no other row names. */
  public record Orphans(boolean original, boolean renditions) {}

  /** How adding a row ended. */
  public sealed interface Added {
    /** It is ready: it shares the objects of another photograph of the same bytes. */
    record Shared(Media media) implements Added {}

    /** Its objects have to be written now, all of them. */
    record Writing(Unfinished row) implements Added {}
  }

  /** The original of the ready photograph that was added last. */
  public Optional<ContentHash> newestOriginal() {
    return sql.read(MediaSql::newestOriginal);
  }

  /** The ready photograph of this id. */
  public Optional<Media> find(MediaId id) {
    return sql.read(handle -> MediaSql.findReady(handle, id));
  }

  /** The earliest ready photograph of these bytes. */
  public Optional<Media> findByContent(ContentHash hash) {
    return sql.read(handle -> MediaSql.findByContent(handle, hash));
  }

  /** The widths that are listed of a picture or a share image in this format, ascending. */
  public List<Integer> widths(PictureId picture, ImageFormat format) {
    return sql.read(handle -> MediaSql.widths(handle, picture, format));
  }

  /**
   * Adds a row.
   *
   * @param names the file names to try, from 0
   */
  public Added add(NewMedia media, IntFunction<String> names) {
    return sql.write(handle -> {
      lock(handle, Stream.of(nameOf(media.original().hash()), nameOf(media.picture()), nameOf(media.share())));
      var twin = MediaSql.findByPicture(handle, media.picture());
      var row = twin.map(other -> sharing(media, other)).orElse(media);
      var id = addUnderFreeName(handle, row, twin, names);
      twin.ifPresent(other -> MediaSql.shareLadder(handle, id, other.id()));
      return twin.isPresent()
          ? new Added.Shared(MediaSql.findReady(handle, id).orElseThrow())
          : new Added.Writing(new Unfinished(id, media.original().hash(), media.picture()));
    });
  }

  /**
   * Makes a row ready, once all its objects are there.
   *
   * @throws UnavailableException when it was discarded meanwhile
   */
  public Media finish(MediaId id, FinishedPicture picture) {
    return sql.write(handle -> MediaSql.finish(handle, id, picture, Columns.now(clock))
        .orElseThrow(() -> new UnavailableException("upload_discarded",
            "The unfinished upload %d was discarded by another process; try again.".formatted(id.value()), null)));
  }

  /** The rows that an actor's uploads left unfinished. */
  public List<Unfinished> unfinished(String uploadedBy) {
    return sql.read(handle -> MediaSql.unfinished(handle, uploadedBy));
  }

  /**
   * Takes an unfinished row back. The removal of objects runs inside the transaction, against the general rule: if it fails the row
   * stays and still names them, and nobody begins to share them meanwhile.
   *
   * @param removal removes the objects that no other row names
   * @return whether the row was there and unfinished
   */
  public boolean discard(Unfinished row, Consumer<Orphans> removal) {
    return sql.write(handle -> {
      lock(handle, Stream.of(nameOf(row.original()), nameOf(row.picture())));
      var deleted = MediaSql.deleteUnfinished(handle, row.id());
      removal.accept(new Orphans(!MediaSql.isNamed(handle, row.original()), !MediaSql.isNamed(handle, row.picture())));
      return deleted;
    });
  }

  /**
   * Does something about a picture's objects if no row names it, and keeps rows from naming it meanwhile.
   *
   * @return whether it was done
   */
  public boolean ifUnnamed(PictureId picture, Runnable removal) {
    return sql.write(handle -> {
      lock(handle, Stream.of(nameOf(picture)));
      return !MediaSql.isNamed(handle, picture) && isDone(removal);
    });
  }

  /** Like {@link #ifUnnamed(PictureId, Runnable)} of an original. */
  public boolean ifUnnamed(ContentHash original, Runnable removal) {
    return sql.write(handle -> {
      lock(handle, Stream.of(nameOf(original)));
      return !MediaSql.isNamed(handle, original) && isDone(removal);
    });
  }

  private static boolean isDone(Runnable work) {
    work.run();
    return true;
  }

  private MediaId addUnderFreeName(Handle handle, NewMedia row, Optional<Media> twin, IntFunction<String> names) {
    var finished = twin.map(PostgresMedia::finished);
    for (int first = 0;;) {
      var wanted = IntStream.range(first, first + NAMES_AT_ONCE).mapToObj(names).toList();
      var free = MediaSql.firstFreeName(handle, wanted);
      if (free.isEmpty()) {
        first += NAMES_AT_ONCE;
        continue;
      }
      // another upload may take it in this moment; then the next free one is looked for
      var id = MediaSql.add(handle, named(row, free.get()), finished, Columns.now(clock));
      if (id.isPresent()) return id.get();
    }
  }

  /** Whoever adds a row, and whoever removes an object that no row names, holds the locks of all its names. */
  private void lock(Handle handle, Stream<String> names) {
    names.map(sql::lock).sorted().forEach(key -> handle.createQuery(LOCK).bind("key", key).mapToMap().one());
  }

  private static String nameOf(ContentHash original) {
    return "original " + original.hex();
  }

  private static String nameOf(PictureId picture) {
    return "picture " + picture.hex();
  }

  private static NewMedia named(NewMedia row, String filename) {
    var original = row.original();
    return new NewMedia(
        new Original(filename, original.format(), original.bytes(), original.width(), original.height(),
            original.hash()),
        row.alt(), row.uploadedBy(), row.picture(), row.share(), row.widths(), row.metadata());
  }

  private static NewMedia sharing(NewMedia row, Media other) {
    return new NewMedia(row.original(), row.alt(), row.uploadedBy(), row.picture(), row.share(),
        other.picture().widths(), row.metadata());
  }

  private static FinishedPicture finished(Media other) {
    return new FinishedPicture(other.picture().dominantColor(), other.picture().preview(), other.renditions());
  }
}

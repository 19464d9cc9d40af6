package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How rows and objects come together again. */
class MediaSweepTest extends UploadStory {

  private static final String UNKNOWN = "0123456789abcdef".repeat(2);

  private SweepReport sweep() {
    return sweep(/* dryRun= */ false);
  }

  private SweepReport sweep(boolean dryRun) {
    return storage.portfolio(database.dataSource(), blobs, storage.images()).mediaSweep().run(MediaSweep.GRACE, dryRun);
  }

  private SweepReport sweep(BlobStore itsBlobs) {
    return storage.portfolio(database.dataSource(), itsBlobs, storage.images()).mediaSweep()
        .run(MediaSweep.GRACE, /* dryRun= */ false);
  }

  private Media upload(String filename, byte[] photograph) {
    return ((UploadResult.Stored) library.upload(OWNER, Examples.upload(filename, photograph))).media();
  }

  private Media storeWithLadder() {
    var media = store("dunes.jpg");
    assertThat(storage.portfolio().pictureLadder().climb()).isTrue();
    return library.find(media.id()).orElseThrow();
  }

  /** An object that was stored so long ago. */
  private Path object(String key, Duration age) {
    try {
      var file = storage.pictures().resolve(key);
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[100]);
      return Files.setLastModifiedTime(file, FileTime.from(storage.clock().instant().minus(age)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void lose(String key) {
    try {
      Files.delete(storage.pictures().resolve(key));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void ageAllObjects() {
    storage.objects().forEach(key -> {
      try {
        Files.setLastModifiedTime(storage.pictures().resolve(key),
            FileTime.from(storage.clock().instant().minus(Duration.ofDays(1))));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    });
  }

  @Test
  void findsNothingWrongInAWholeLibrary() {
    storeWithLadder();
    ageAllObjects();
    var objects = storage.objects();

    var report = sweep();

    assertThat(report.isClean()).as(report.toString()).isTrue();
    assertThat(report.objects()).isEqualTo(objects.size()).isEqualTo(12);
    assertThat(report.bytes()).isPositive();
    assertThat(storage.objects()).isEqualTo(objects);
  }

  @Test
  void findsNothingInAnEmptyOne() {
    assertThat(sweep().toString()).isEqualTo("0 objects, 0.0 MB; all is as it should be");
  }

  @Nested
  class OfObjectsThatNothingNames {

    @Test
    void removesTheOldOnes() {
      object("media/" + UNKNOWN + "/400.jpg", Duration.ofHours(2));
      object("originals/" + UNKNOWN.repeat(2), Duration.ofHours(2));
      object("media/" + UNKNOWN + "/800.jpg", Duration.ofMinutes(59));
      object("originals/" + "f".repeat(64), Duration.ofMinutes(59));

      var report = sweep();

      assertThat(storage.objects()).containsExactly("media/" + UNKNOWN + "/800.jpg", "originals/" + "f".repeat(64));
      assertThat(report.removed()).isEqualTo(2);
      assertThat(report.removedBytes()).isEqualTo(200);
      assertThat(report.orphans()).extracting(BlobKey::path)
          .containsExactly("media/" + UNKNOWN + "/400.jpg", "originals/" + UNKNOWN.repeat(2));
    }

    @Test
    void leavesWhatIsNoneOfOurs() {
      object("media/readme.txt", Duration.ofDays(9));
      object("originals/notes", Duration.ofDays(9));
      object("backup/400.jpg", Duration.ofDays(9));

      assertThat(sweep().isClean()).isTrue();
      assertThat(storage.objects()).hasSize(3);
    }

    @Test
    void removesUnlistedFilesOfAPictureThatIsWhole() {
      var picture = storeWithLadder().picture();
      object("media/" + picture.id().hex() + "/999.jpg", Duration.ofHours(2));

      assertThat(sweep().removed()).isEqualTo(1);
      assertThat(library.open(picture.id(), 999, ImageFormat.JPEG)).isEmpty();
      assertThat(library.open(picture.id(), 400, ImageFormat.JPEG)).isPresent();
    }

    @Test
    void leavesFilesOfAPictureThatIsStillWorkedOn() {
      var picture = store("dunes.jpg").picture();
      object("media/" + picture.id().hex() + "/320.jpg", Duration.ofHours(2));

      assertThat(sweep().isClean()).isTrue();
    }

    @Test
    void leavesNoDirectoryBehind() {
      var file = object("media/" + UNKNOWN + "/400.jpg", Duration.ofHours(2));

      sweep();

      assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void neverRemovesWhatAnUploadBeginsToName() {
      for (int round = 0; round < 10; round++) {
        var photograph = Examples.photographJpeg(600 + round, 50);
        var first = upload("dunes.jpg", photograph);
        ageAllObjects();
        storage.execute("truncate media cascade");

        var outcomes = AtOnce.run(3, caller -> caller == 0 ? sweep() : upload("dunes.jpg", photograph));

        assertThat(outcomes.failures()).isEmpty();
        for (var width : first.picture().widths())
          assertThat(library.open(first.picture().id(), width, ImageFormat.WEBP)).isPresent();
        assertThat(storage.objects()).contains("originals/" + first.original().hash().hex());
      }
    }

  }

  @Nested
  class OfUnfinishedUploads {

    @Test
    void takesThemBackAfterAWhile() {
      store("dunes.jpg");
      storage.execute("update media set state = 'writing'");

      assertThat(sweep().unfinished()).isZero();
      storage.clock().advance(MediaSweep.GRACE.plusSeconds(1));
      ageAllObjects();

      assertThat(sweep().unfinished()).isEqualTo(1);
      assertNothingIsLeft();
      assertThat(sweep().isClean()).isTrue();
    }
  }

  @Nested
  class OfMissingFiles {

    @Test
    void makesThemAgain() throws IOException {
      var media = storeWithLadder();
      var lost = "media/" + media.picture().id().hex() + "/400.webp";
      var before = Files.readAllBytes(storage.pictures().resolve(lost));
      lose(lost);

      var report = sweep();

      assertThat(report.mended()).isEqualTo(1);
      assertThat(storage.pictures().resolve(lost)).hasBinaryContent(before);
      assertThat(library.find(media.id())).contains(media);
      assertThat(sweep().isClean()).isTrue();
    }

    @Test
    void makesAWholePictureAgain() {
      var media = storeWithLadder();
      var share = media.picture().shareImage().orElseThrow();
      storage.objects().stream().filter(key -> key.startsWith("media/")).forEach(MediaSweepTest.this::lose);

      var report = sweep();

      assertThat(report.mended()).isEqualTo(11);
      assertThat(storage.objects()).hasSize(12)
          .contains("media/%s/%d.jpg".formatted(share.id().hex(), share.width()));
      assertThat(library.find(media.id())).contains(media);
    }

    @Test
    void tellsWhichOriginalsAreLost() {
      var media = storeWithLadder();
      lose("originals/" + media.original().hash().hex());

      var report = sweep();

      assertThat(report.lost()).containsExactly(new SweepReport.Lost(media.id(), "the original of dunes.jpg"));
      assertThat(report.toString()).contains("lost: [").contains("dunes.jpg");
      assertThat(library.find(media.id())).contains(media);
    }

    @Test
    void tellsWhatCannotBeMadeAgain() {
      var media = storeWithLadder();
      lose("originals/" + media.original().hash().hex());
      lose("media/" + media.picture().id().hex() + "/400.webp");

      assertThat(sweep().lost()).extracting(SweepReport.Lost::what).anySatisfy(
          what -> assertThat(what).startsWith("1 files of its picture: the original ").endsWith(" is missing"));
    }

    @Test
    void goesOnAfterAnOriginalThatCannotBeRead() {
      var unreadable = storeWithLadder();
      var other = upload("cliffs.jpg", Examples.photographJpeg(900, 50));
      assertThat(storage.portfolio().pictureLadder().climb()).isTrue();
      for (var media : List.of(unreadable, other))
        lose("media/" + media.picture().id().hex() + "/400.webp");

      for (var failure : Failure.values()) {
        var report = sweep(new UnreadableBlobStore(blobs, unreadable.original().hash(), failure));

        assertThat(report.lost()).as("%s", failure).singleElement().satisfies(lost -> {
          assertThat(lost.id()).isEqualTo(unreadable.id());
          assertThat(lost.what()).startsWith("1 files of its picture: ").contains(unreadable.original().hash().hex());
        });
        assertThat(library.open(other.picture().id(), 400, ImageFormat.WEBP)).isPresent();
      }
    }

    @Test
    void stopsWhenTheStoreGivesNoAnswerAtAll() {
      var media = storeWithLadder();
      lose("media/" + media.picture().id().hex() + "/400.webp");
      var away = new ForwardingBlobStore(blobs) {
        @Override
        public boolean exists(BlobKey key) {
          throw new UnavailableException("object_not_readable", "no answer", null);
        }
      };

      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> sweep(away));
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
      var media = storeWithLadder();
      lose("media/" + media.picture().id().hex() + "/400.webp");
      var interrupting = new ForwardingBlobStore(blobs) {
        @Override
        public Optional<Blob> open(BlobKey key) {
          Thread.currentThread().interrupt();
          throw new UnavailableException("object_not_readable", "interrupted", null);
        }
      };

      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> sweep(interrupting));

      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void changesNothingInADryRun() {
    var media = storeWithLadder();
    lose("media/" + media.picture().id().hex() + "/400.webp");
    object("media/" + UNKNOWN + "/400.jpg", Duration.ofHours(2));
    var objects = storage.objects();

    var report = sweep(/* dryRun= */ true);

    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.mended()).isEqualTo(1);
    assertThat(report.toString()).contains("to be removed").contains("to be made again");
    assertThat(storage.objects()).isEqualTo(objects);
  }

  @Test
  void walksThroughMorePhotographsThanAPageHas() {
    storeWithLadder();
    storage.execute(
        """
          insert into media (filename, alt, alt_generated, state, uploaded_by, mime_type, filesize, width, height, sha256, picture_id,
            share_id, share_width, share_height, ladder_pending, widths, dominant_color, preview, renditions, metadata, created_at,
            updated_at)
          select 'photo-' || n || '.jpg', '', false, 'ready', 'test', m.mime_type, 1, 1000, 50, encode(sha256(('o' || n)::bytea), 'hex'),
            md5('p' || n), md5('s' || n), 1000, 50, false, m.widths, m.dominant_color, m.preview, m.renditions, m.metadata,
            m.created_at, m.updated_at
          from media m, generate_series(1, 1203) n
          """);

    var report = sweep(/* dryRun= */ true);

    assertThat(report.mended()).isEqualTo(1203 * 11);
    assertThat(report.lost()).hasSize(1203).doesNotHaveDuplicates();
  }

  @Test
  void goesOnAfterAStoreThatDidNotAnswer() {
    object("media/" + UNKNOWN + "/400.jpg", Duration.ofHours(2));
    blobs.canDelete(false);
    assertThatExceptionOfType(UnavailableException.class).isThrownBy(this::sweep);
    blobs.canDelete(true);

    assertThat(sweep().removed()).isEqualTo(1);
    assertThat(storage.objects()).isEmpty();
  }

  @Test
  void triesFurtherSizesAgainThatWereGivenUp() {
    store("dunes.jpg");
    storage.execute("update media set ladder_attempts = 4");
    var ladder = storage.portfolio().pictureLadder();
    assertThat(ladder.climb()).isFalse();

    sweep();

    assertThat(ladder.climb()).isTrue();
  }

  @Test
  void mergesWhatIsOnOneSideOnly() {
    var merge = SortedMerge.of(Stream.of("a1", "a2", "c1").iterator(), text -> text.substring(0, 1),
        Stream.of("b9", "c9", "d9", "d8").iterator(), text -> text.substring(0, 1));
    var seen = new StringBuilder();

    merge.forEach(pair -> seen.append(pair.key()).append(pair.left()).append(pair.right()));

    assertThat(seen).hasToString("a[a1, a2][]b[][b9]c[c1][c9]d[][d9, d8]");
  }

  /** How reading fails. */
  private enum Failure {
    AT_ONCE, ON_THE_WAY
  }

  /** A store that has one original on a bad sector. */
  private static final class UnreadableBlobStore extends ForwardingBlobStore {

    private final BlobKey unreadable;
    private final Failure failure;

    UnreadableBlobStore(BlobStore other, ContentHash unreadable, Failure failure) {
      super(other);
      this.unreadable = new BlobKey("originals/" + unreadable.hex());
      this.failure = failure;
    }

    @Override
    public Optional<Blob> open(BlobKey key) {
      if (!key.equals(unreadable)) return super.open(key);
      if (failure == Failure.ON_THE_WAY) return Optional.of(new Blob(new BrokenStream(), 1, Optional.empty()));
      throw new UnavailableException("object_not_readable", "The object " + key + " cannot be read.", null);
    }
  }

  private static final class BrokenStream extends FilterInputStream {

    BrokenStream() {
      super(InputStream.nullInputStream());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw new IOException("Input/output error");
    }
  }
}

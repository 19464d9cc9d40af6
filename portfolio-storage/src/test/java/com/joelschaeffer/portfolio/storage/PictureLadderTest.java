package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.Rendition;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import com.joelschaeffer.portfolio.storage.postgres.PostgresLadder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is made of a photograph after everybody can see it. */
class PictureLadderTest extends UploadStory {

  private PictureLadder ladder;

  @BeforeEach
  void beginWithALadder() {
    ladder = ladderWith(storage.images());
  }

  private PictureLadder ladderWith(ImageProcessor images) {
    return storage.portfolio(database.dataSource(), blobs, images).pictureLadder();
  }

  private Media current(Media media) {
    return library.find(media.id()).orElseThrow();
  }

  @Test
  void addsTheFurtherWidths() {
    var media = store("dunes.jpg");

    assertThat(ladder.climb()).isTrue();

    var picture = current(media).picture();
    assertThat(picture.widths()).containsExactly(320, 400, 640, 800, 1000);
    assertThat(current(media).renditions()).extracting(Rendition::width)
        .containsExactly(320, 320, 400, 400, 640, 640, 800, 800, 1000, 1000);
    for (var width : picture.widths())
      for (var format : List.of(ImageFormat.JPEG, ImageFormat.WEBP))
        assertThat(library.open(picture.id(), width, format)).as("%d %s", width, format).isPresent();
    assertThat(library.widths(picture.id(), ImageFormat.WEBP)).isEqualTo(picture.widths());
  }

  @Test
  void makesTheShareImage() {
    var media = store("dunes.jpg");
    assertThat(media.picture().shareImage()).isEmpty();

    ladder.climb();

    var share = current(media).picture().shareImage().orElseThrow();
    assertThat(share.id()).isNotEqualTo(media.picture().id());
    assertThat(library.widths(share.id(), ImageFormat.JPEG)).containsExactly(share.width());
    assertThat(library.open(share.id(), share.width(), ImageFormat.JPEG)).isPresent();
    assertThat(library.widths(share.id(), ImageFormat.WEBP)).isEmpty();
  }

  @Test
  void hasNothingToDoOnceAllIsMade() {
    assertThat(ladder.climb()).isFalse();
    store("dunes.jpg");
    ladder.climb();

    assertThat(ladder.climb()).isFalse();
  }

  @Test
  void changesNeitherVersionNorTimes() {
    var media = store("dunes.jpg");
    storage.clock().advance(Duration.ofMinutes(1));

    ladder.climb();

    assertThat(current(media).revision()).isEqualTo(media.revision());
  }

  @Test
  void givesEachPhotographToOneOfMany() {
    for (int i = 0; i < 6; i++)
      assertThat(library.upload(OWNER, Examples.upload("dunes.jpg", Examples.photographJpeg(900 + i, 50))))
          .isInstanceOf(UploadResult.Stored.class);
    var uploads = storage.images().rendered();

    var outcomes = AtOnce.run(4, worker -> {
      while (ladder.climb()) {
        // until nothing waits
      }
      return worker;
    });

    assertThat(outcomes.failures()).isEmpty();
    assertThat(storage.images().rendered() - uploads).isEqualTo(6);
    assertThat(storage.query("select count(*) from media where ladder_pending")).containsExactly("0");
  }

  @Test
  void worksOncePerPictureWhenPhotographsShareIt() {
    var first = store("dunes.jpg");
    var second = store("dunes-again.jpg");

    ladder.climb();

    assertThat(ladder.climb()).isFalse();
    assertThat(current(first).picture().widths()).isEqualTo(current(second).picture().widths()).contains(320);
    assertThat(current(second).picture().shareImage()).isPresent();
  }

  @Test
  void sharesWhatIsThereWithALaterTwin() {
    store("dunes.jpg");
    ladder.climb();

    var later = store("dunes-again.jpg");

    assertThat(later.picture().widths()).contains(320);
    assertThat(current(later).picture().shareImage()).isPresent();
    assertThat(ladder.climb()).isFalse();
  }

  @Test
  void claimsCrosswiseTwinsWithoutADeadlock() {
    for (var width : List.of(900, 901, 901, 900))
      library.upload(OWNER, Examples.upload("dunes.jpg", Examples.photographJpeg(width, 50)));
    var uploads = storage.images().rendered();
    slowDownClaims();

    var outcomes = AtOnce.run(4, worker -> ladder.climb());

    storage.execute("drop trigger slow_claim on media");
    assertThat(outcomes.failures()).isEmpty();
    assertThat(outcomes.results()).containsExactlyInAnyOrder(true, true, false, false);
    assertThat(storage.images().rendered() - uploads).isEqualTo(2);
    assertThat(storage.query("select count(*) from media where ladder_pending")).containsExactly("0");
  }

  /** So that whoever claims a second row of a picture meets whoever claims the first. */
  private void slowDownClaims() {
    storage.execute("""
      create or replace function slow_claim() returns trigger language plpgsql as
        'begin perform pg_sleep(0.2); return new; end';
      create trigger slow_claim before update of ladder_attempts on media for each row execute function slow_claim()
      """);
  }

  @Test
  void leasesALaterTwinWithTheFirst() {
    store("dunes.jpg");
    var ladders = new ArrayList<Boolean>();
    var slow = ladderWith(new FakeImages() {
      @Override
      public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
        store("dunes-again.jpg");
        ladders.add(ladder.climb());
        return super.render(file, header, plan);
      }
    });

    assertThat(slow.climb()).isTrue();

    assertThat(ladders).as("while the first is worked on").containsExactly(false);
    assertThat(storage.query("select count(*) from media where ladder_pending")).containsExactly("0");
  }

  @Nested
  class WhenSomethingFails {

    @Test
    void goesOnWhereAnotherProcessDied() {
      var media = store("dunes.jpg");
      var dying = ladderWith(new FakeImages() {
        @Override
        public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
          throw new OutOfMemoryError("the process dies here");
        }
      });
      AtOnce.run(1, worker -> dying.climb());
      assertThat(ladder.climb()).as("while it is leased to the dead").isFalse();

      storage.clock().advance(PictureLadder.LEASE);

      assertThat(ladder.climb()).isTrue();
      assertThat(current(media).picture().widths()).contains(320);
    }

    @Test
    void makesWhatAProcessLeftOfATwin() {
      var twins = List.of(store("dunes.jpg"), store("dunes-again.jpg"));
      dieAtPut(3);
      AtOnce.run(1, worker -> ladder.climb());
      assertThat(twins).allSatisfy(media -> assertThat(current(media).picture()).isEqualTo(media.picture()));
      var another = ladderWith(storage.images());
      assertThat(another.climb()).as("by whichever twin, while it is leased to the dead").isFalse();

      storage.clock().advance(PictureLadder.LEASE);

      assertThat(another.climb()).isTrue();
      assertThat(twins).allSatisfy(this::assertWhole);
      assertThat(another.climb()).isFalse();
    }

    @Test
    void survivesAProcessThatWasTakenForDead() {
      var twins = List.of(store("dunes.jpg"), store("dunes-again.jpg"));
      var slow = ladderWith(new FakeImages() {
        @Override
        public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
          storage.clock().advance(PictureLadder.LEASE);
          assertThat(ladder.climb()).isTrue();
          return super.render(file, header, plan);
        }
      });

      assertThat(slow.climb()).isTrue();

      assertThat(twins).allSatisfy(this::assertWhole);
      assertThat(storage.query("select distinct ladder_attempts from media")).containsExactly("0");
      assertThat(ladder.climb()).isFalse();
    }

    private void dieAtPut(int number) {
      var puts = new AtomicInteger();
      blobs.beforePut(() -> {
        if (puts.getAndIncrement() == number) throw new OutOfMemoryError("the process dies here");
      });
    }

    private void assertWhole(Media media) {
      var picture = current(media).picture();
      assertThat(picture.widths()).containsExactly(320, 400, 640, 800, 1000);
      assertThat(current(media).renditions()).hasSize(10).allSatisfy(
          made -> assertThat(library.open(picture.id(), made.width(), made.format())).isPresent());
      var share = picture.shareImage().orElseThrow();
      assertThat(library.open(share.id(), share.width(), ImageFormat.JPEG)).isPresent();
    }

    @Test
    void triesAgainLaterAndGivesUpAtLast() {
      store("dunes.jpg");
      var failing = ladderWith(new FakeImages() {
        @Override
        public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
          throw new IllegalStateException("broken rendering");
        }
      });

      for (int attempt = 1; attempt <= PostgresLadder.MOST_ATTEMPTS; attempt++) {
        assertThat(failing.climb()).as("attempt %d", attempt).isTrue();
        assertThat(failing.climb()).as("at once after attempt %d", attempt).isFalse();
        storage.clock().advance(Duration.ofDays(1));
      }

      assertThat(failing.climb()).isFalse();
    }

    @Test
    void waitsForAStoreThatDoesNotAnswer() {
      var media = store("dunes.jpg");
      blobs.failAtPut(1);

      for (int attempt = 0; attempt < 2 * PostgresLadder.MOST_ATTEMPTS; attempt++) {
        assertThat(ladder.climb()).isTrue();
        storage.clock().advance(Duration.ofMinutes(1));
      }
      assertThat(current(media).picture().widths()).doesNotContain(320);
      blobs.failAtPut(Integer.MAX_VALUE);

      assertThat(ladder.climb()).isTrue();
      assertThat(current(media).picture().widths()).contains(320);
    }

    @Test
    void listsAllOrNothingWhenTheDatabaseIsLost() {
      var media = store("dunes.jpg");
      database.breakWhen(sql -> sql.contains("set share_id"));
      assertThat(ladder.climb()).isTrue();
      assertThat(current(media).picture().widths()).doesNotContain(320);
      database.breakWhen(sql -> false);
      storage.clock().advance(Duration.ofMinutes(1));

      ladder.climb();

      assertThat(current(media).picture().widths()).contains(320);
      assertThat(current(media).picture().shareImage()).isPresent();
    }
  }
}

package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Uploads that nobody ends, and objects that more than one photograph counts on. */
class UnfinishedUploadTest extends UploadStory {

  @Nested
  class OfSharedObjects {

    @Test
    void rendersTheSameBytesOnce() {
      var first = store("dunes.jpg");
      blobs.failAtPut(0);

      var second = store("again.jpg");

      assertThat(storage.images().rendered()).isEqualTo(1);
      assertThat(second.picture().id()).isEqualTo(first.picture().id());
      assertThat(second.renditions()).isEqualTo(first.renditions());
    }

    @Test
    void keepsWhatAnotherUploadOfTheSameBytesCountsOn() {
      var puts = new AtomicInteger();
      blobs.beforePut(() -> {
        if (puts.incrementAndGet() != 2) return;
        // before the first one writes its second object, a second one begins and ends
        store("second.jpg");
        blobs.failAtPut(0);
      });

      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store("first.jpg"));

      assertThat(storage.query("select filename from media")).containsExactly("second.jpg");
      assertThat(storage.objects()).hasSize(OBJECTS);
    }
  }

  @Nested
  class OfDeadProcesses {

    @Test
    void hidesWhatIsUnfinished() {
      leaveUnfinished("dunes.jpg");

      assertThat(storage.query("select state from media")).containsExactly("writing");
      var hash = new ContentHash(storage.query("select sha256 from media").getFirst());
      assertThat(library.findByContent(hash)).isEmpty();
      assertThat(library.find(new MediaId(1))).isEmpty();
    }

    @Test
    void discardsWhatIsUnfinished() {
      leaveUnfinished("dunes.jpg");

      assertThat(library.discardUnfinished(OWNER)).isEqualTo(1);

      assertNothingIsLeft();
      assertThat(library.discardUnfinished(OWNER)).isZero();
    }

    @Test
    void leavesTheUploadsOfOthersAlone() {
      leaveUnfinished("dunes.jpg");

      assertThat(library.discardUnfinished(Examples.editor())).isZero();

      assertThat(storage.query("select filename from media")).containsExactly("dunes.jpg");
    }

    @Test
    void keepsObjectsThatAnotherPhotographShows() {
      leaveUnfinished("dunes.jpg");
      store("again.jpg");

      assertThat(library.discardUnfinished(OWNER)).isEqualTo(1);

      assertThat(storage.query("select filename from media")).containsExactly("again.jpg");
      assertThat(storage.objects()).hasSize(OBJECTS);
    }

    @Test
    void keepsTheRowUntilItsObjectsAreGone() {
      leaveUnfinished("dunes.jpg");
      blobs.canDelete(false);

      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> library.discardUnfinished(OWNER));

      assertThat(storage.query("select filename from media")).containsExactly("dunes.jpg");
      blobs.canDelete(true);
      assertThat(library.discardUnfinished(OWNER)).isEqualTo(1);
      assertNothingIsLeft();
    }

    @Test
    void tellsAnUploadThatItWasDiscarded() {
      blobs.beforePut(() -> storage.execute("delete from media"));

      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store("dunes.jpg"))
          .returns("upload_discarded", UnavailableException::code);

      assertNothingIsLeft();
    }

    /** As if the process had died after its third object. */
    private void leaveUnfinished(String filename) {
      blobs.failAtPut(3);
      blobs.canDelete(false);
      var failed = catchThrowable(() -> store(filename));
      assertThat(failed.getSuppressed()).hasSize(1);
      blobs.canDelete(true);
      blobs.failAtPut(Integer.MAX_VALUE);
    }
  }
}

package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.Refusal;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upload that fails at one of its steps leaves nothing behind. */
class UploadFailureTest extends UploadStory {

  @Test
  void storesAllObjectsWhenNothingFails() {
    var media = store("dunes.jpg");

    assertThat(storage.objects()).hasSize(OBJECTS).contains("originals/" + media.original().hash().hex(),
        "media/" + media.picture().id().hex() + "/400.jpg", "media/" + media.picture().id().hex() + "/1000.webp");
  }

  @Test
  void keepsNothingWhenMetadataCannotBeRead() {
    library = libraryWith(new FakeImages() {
      @Override
      public PhotoMetadata metadata(Path file) {
        throw new IllegalStateException("broken metadata");
      }
    });

    assertThatIllegalStateException().isThrownBy(() -> store("dunes.jpg")).withMessage("broken metadata");

    assertNothingIsLeft();
  }

  @Test
  void keepsNothingWhenRenderingBreaks() {
    library = libraryWith(new FakeImages() {
      @Override
      public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
        throw new OutOfMemoryError("broken rendering");
      }
    });

    assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> store("dunes.jpg"))
        .withMessage("broken rendering");

    assertNothingIsLeft();
  }

  @Test
  void keepsNothingWhenASizeIsMissing() {
    library = libraryWith(new FakeImages() {
      @Override
      public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
        return super.render(file, header, RenderPlan.of(plan.widths().subList(1, plan.widths().size())));
      }
    });

    assertThatIllegalStateException().isThrownBy(() -> store("dunes.jpg"))
        .withMessage("the image processor left out [JPEG 400, WEBP 400] and made unwanted []");

    assertNothingIsLeft();
  }

  @Test
  void keepsNothingWhenThePixelsAreDamaged() {
    var refusal = new Refusal(Refusal.Reason.CORRUPT, "The picture is damaged.");
    library = libraryWith(new FakeImages() {
      @Override
      public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
        return new Outcome.Refused(refusal);
      }
    });

    assertThat(library.upload(OWNER, Examples.upload("dunes.jpg", JPEG)))
        .isEqualTo(new UploadResult.Refused(refusal));

    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, OBJECTS - 1})
  void keepsNothingWhenAnObjectIsNotStored(int number) {
    blobs.failAtPut(number);

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store("dunes.jpg"))
        .withMessageStartingWith("put ");

    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pg_advisory_xact_lock", "insert into", "set state = 'ready'"})
  void keepsNothingWhenAStatementFails(String sql) {
    var failures = new AtomicInteger();
    database.breakWhen(statement -> statement.contains(sql) && failures.getAndIncrement() == 0);

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store("dunes.jpg"))
        .withRootCauseInstanceOf(SQLException.class);

    assertThat(failures.get()).isPositive();
    assertNothingIsLeft();
  }

  @Test
  void mayBeTriedAgain() {
    blobs.failAtPut(4);
    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store("dunes.jpg"));
    blobs.failAtPut(Integer.MAX_VALUE);

    var media = store("dunes.jpg");

    assertThat(media.original().filename()).isEqualTo("dunes.jpg");
    assertThat(storage.objects()).hasSize(OBJECTS);
  }

  @Test
  void holdsNoConnectionWhileItWorksOnPixelsAndObjects() {
    var seen = new AtomicInteger();
    blobs.beforePut(() -> seen.addAndGet(database.open()));
    library = libraryWith(new FakeImages() {
      @Override
      public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
        seen.addAndGet(database.open());
        return super.render(file, header, plan);
      }
    });

    store("dunes.jpg");

    assertThat(seen).hasValue(0);
    assertThat(database.open()).isZero();
  }
}

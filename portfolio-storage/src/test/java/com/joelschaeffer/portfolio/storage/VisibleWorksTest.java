package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import com.joelschaeffer.portfolio.core.catalog.PublishProblem;
import com.joelschaeffer.portfolio.core.catalog.PublishResult;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.Orientation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Published and its picture ready, whoever writes which of the two in whatever order. */
class VisibleWorksTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  private static final String MAKE_READY = """
    update media set state = 'ready', dominant_color = '#000000', preview = '', renditions = '[]' where id = 1""";

  @TempDir
  private static Path directory;

  private TestStorage storage;
  private PortfolioStorage portfolio;

  @BeforeEach
  void beginWithAPictureThatIsNotReady() {
    storage = TestStorage.empty(postgres.database(), directory);
    portfolio = storage.portfolio();
    storage.execute(
        """
          insert into media (filename, alt, alt_generated, state, uploaded_by, mime_type, filesize, width, height, sha256,
            picture_id, widths, metadata, created_at, updated_at)
          values ('dunes.jpg', 'Dunes', false, 'writing', 'user:1', 'image/jpeg', 1, 60, 40, repeat('a', 64), repeat('b', 32),
            '{60}', '{}', now(), now())
          """);
  }

  @Test
  void appearsWhenItsPictureBecomesReady() {
    publishedWork("dunes");
    assertThat(visible()).isEmpty();

    storage.execute(MAKE_READY);

    assertThat(visible()).containsExactly("dunes");
    assertCountsAreRight();
  }

  @Test
  void disappearsWhenItsPictureIsTakenBack() {
    publishedWork("dunes");
    storage.execute(MAKE_READY);

    storage.execute("update media set state = 'writing'");

    assertThat(visible()).isEmpty();
    assertCountsAreRight();
  }

  @Test
  void cannotBeToldToBeVisible() {
    publishedWork("dunes");

    storage.execute("update artworks set visible = true");

    assertThat(visible()).isEmpty();
  }

  @Test
  void liesAsItsPhotographDoes() {
    publishedWork("dunes");
    storage.execute(MAKE_READY);
    assertThat(lying(Orientation.LANDSCAPE)).containsExactly("dunes");

    storage.execute("update media set width = 40, height = 60");

    assertThat(lying(Orientation.LANDSCAPE)).isEmpty();
    assertThat(lying(Orientation.PORTRAIT)).containsExactly("dunes");
    assertCountsAreRight();
  }

  @Test
  void cannotBeToldHowItLies() {
    publishedWork("dunes");
    storage.execute(MAKE_READY);

    storage.execute("update artworks set orientation = 'square'");

    assertThat(lying(Orientation.SQUARE)).isEmpty();
    assertCountsAreRight();
  }

  @Test
  void saysThatAPictureIsNotReady() {
    publishedWork("dunes");
    var admin = portfolio.catalogAdmin();
    var draft = admin.findByMainImage(Examples.owner(), new MediaId(1)).orElseThrow();

    assertThat(admin.publish(Examples.owner(), draft.id(), 1)).isInstanceOfSatisfying(PublishResult.Incomplete.class,
        incomplete -> assertThat(incomplete.problems()).extracting(PublishProblem::code)
            .containsExactly(PublishProblem.Code.PICTURE_NOT_READY));
  }

  @RepeatedTest(5)
  void appearsWhenBothHappenAtOnce() {
    var outcomes = AtOnce.run(6, caller -> {
      if (caller == 0) storage.execute(MAKE_READY);
      else
        publishedWork("work-" + caller);
      return caller;
    });

    assertThat(outcomes.failures()).isEmpty();
    assertThat(visible()).hasSize(5);
    assertCountsAreRight();
  }

  private void publishedWork(String slug) {
    var content = Examples.content(slug).mainImage(new MediaId(1)).status(ArtworkStatus.PUBLISHED).build();
    portfolio.catalogAdmin().create(Examples.owner(), content, Placement.LAST);
  }

  private List<String> visible() {
    return slugs(ArtworkFilter.ALL);
  }

  private List<String> lying(Orientation orientation) {
    return slugs(ArtworkFilter.ALL.only(orientation));
  }

  private List<String> slugs(ArtworkFilter filter) {
    return portfolio.catalog().list(filter, PageRequest.first(10)).items().stream()
        .map(work -> work.slug().value()).toList();
  }

  private void assertCountsAreRight() {
    assertThat(storage.query(CatalogCountsTest.DIFFERENCES)).isEmpty();
  }
}

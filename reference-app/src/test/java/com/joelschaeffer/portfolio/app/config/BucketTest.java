package com.joelschaeffer.portfolio.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.joelschaeffer.portfolio.app.RunningSite;
import com.joelschaeffer.portfolio.app.config.PictureStores.Place;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.OriginalFile;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site with its pictures in a bucket. */
final class BucketTest {

  @TempDir
  Path data;
  private BucketDouble bucket;

  @BeforeEach
  void startTheBucket() {
    bucket = BucketDouble.start();
  }

  @AfterEach
  void stopTheBucket() {
    bucket.close();
  }

  private static Media store(RunningSite site) {
    return store(site, 900);
  }

  private static Media store(RunningSite site, int width) {
    var upload = Examples.upload("dunes.jpg", Examples.photographJpeg(width, 600));
    return ((UploadResult.Stored) site.part(MediaLibrary.class).upload(Examples.owner(), upload)).media();
  }

  private static String card(Media media) {
    return "/media/" + media.picture().id().hex() + "/800.jpg";
  }

  @Test
  void keepsPicturesThereFromTheFirstOn() {
    try (var site = RunningSite.start(data, bucket.arguments())) {
      var media = store(site);

      var stored = bucket.stored("pictures" + card(media));
      assertThat(stored.contentType()).isEqualTo("image/jpeg");
      assertThat(stored.cacheControl()).isEqualTo("public, max-age=31536000, immutable");
      assertThat(site.getBytes(card(media)).body()).isEqualTo(stored.content());
      assertThat(bucket.stored("pictures/originals/" + media.original().hash().hex()).cacheControl())
          .isEqualTo("private, no-store");
      assertThat(site.part(MediaLibrary.class).openOriginal(Examples.owner(), media.id())).get()
          .isInstanceOfSatisfying(OriginalFile.Link.class,
              link -> assertThat(link.address()).asString().startsWith(bucket.endpoint()).contains("X-Amz-Signature="));
    }
  }

  @Test
  void givesNoAddressOfAnOriginalWhereThePublicReaches() {
    try (var site = RunningSite.start(data, bucket.arguments("--portfolio.media.public-url=https://cdn.example.com"))) {
      var media = store(site);

      assertThat(site.part(MediaLibrary.class).openOriginal(Examples.owner(), media.id())).get()
          .isInstanceOf(OriginalFile.Opened.class);
    }
  }

  @Test
  void keepsOriginalsInABucketOfTheirOwn() {
    try (var site = RunningSite.start(data, bucket.arguments("--portfolio.bucket.originals=originals",
        "--portfolio.media.public-url=https://cdn.example.com"))) {
      var media = store(site);

      assertThat(bucket.keys("originals")).containsExactly("originals/" + media.original().hash().hex());
      assertThat(bucket.keys("pictures")).isNotEmpty().allMatch(key -> key.startsWith("media/"));
      assertThat(site.part(MediaLibrary.class).openOriginal(Examples.owner(), media.id())).get()
          .isInstanceOf(OriginalFile.Link.class);
      assertThat(site.part(MediaWork.class).sweep(/* dryRun= */ false)).isTrue();
    }
  }

  @Test
  void movesThereAndBackAgain() throws IOException {
    Media media;
    try (var site = RunningSite.start(data)) {
      media = store(site);
    }
    try (var site = RunningSite.start(data, bucket.arguments())) {
      assertThat(site.part(PictureStores.class)).hasToString(
          "directory " + data.resolve("media")
              + " (a bucket is configured: move there with --portfolio.media.move-to=bucket)");
      assertThat(site.get(card(media)).statusCode()).isEqualTo(200);
      assertThat(bucket.objects()).isEmpty();

      assertThat(site.part(MediaWork.class).moveTo(Place.BUCKET)).isTrue();

      deleteAll(data.resolve("media/media"));
      assertThat(site.get(card(media)).statusCode()).isEqualTo(200);
      assertThat(bucket.keys("pictures")).contains(card(media).substring(1));
    }
    try (var site = RunningSite.start(data, bucket.arguments())) {
      assertThat(site.part(PictureStores.class).toString()).startsWith("bucket pictures at ");

      assertThat(site.part(MediaWork.class).moveTo(Place.DIRECTORY)).isTrue();
    }
    try (var site = RunningSite.start(data)) {
      assertThat(site.get(card(media)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void staysWhereItIsWhenTheMoveFails() {
    try (var site = RunningSite.start(data, bucket.arguments())) {
      site.part(PictureStores.class).switchTo(Place.DIRECTORY);
      var media = store(site);
      bucket.close();

      assertThat(site.part(MediaWork.class).moveTo(Place.BUCKET)).isFalse();

      assertThat(site.part(PictureStores.class).place()).isEqualTo(Place.DIRECTORY);
      assertThat(site.get(card(media)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void staysWhereItIsWhenTheLockOfAMoveIsLost() {
    try (var site = RunningSite.start(data, bucket.arguments())) {
      site.part(PictureStores.class).switchTo(Place.DIRECTORY);
      var media = store(site);
      bucket.beforePut(() -> query(site, """
        select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
        """));

      assertThat(site.part(MediaWork.class).moveTo(Place.BUCKET)).isFalse();

      assertThat(query(site, "select value ->> 'place' from payload.settings where name = 'pictures'"))
          .containsExactly("directory");
      assertThat(site.part(PictureStores.class).place()).isEqualTo(Place.DIRECTORY);
      assertThat(site.get(card(media)).statusCode()).isEqualTo(200);
      bucket.beforePut(() -> {});
      assertThat(site.part(MediaWork.class).moveTo(Place.BUCKET)).isTrue();
    }
  }

  @Test
  void opensAnOriginalThatAMoveHasNotBroughtYet() {
    try (var site = RunningSite.start(data, bucket.arguments())) {
      site.part(PictureStores.class).switchTo(Place.DIRECTORY);
      var media = store(site);

      site.part(PictureStores.class).switchTo(Place.BUCKET);

      assertThat(site.part(MediaLibrary.class).openOriginal(Examples.owner(), media.id())).get()
          .isInstanceOfSatisfying(OriginalFile.Opened.class,
              opened -> assertThat(opened.length()).isEqualTo(media.original().bytes()));
    }
  }

  @Test
  void staysInTheBucketWhenTheRecordIsLostMeanwhile() {
    try (var site = RunningSite.start(data, bucket.arguments())) {
      loseTheRecord(site);

      var media = store(site);

      assertThat(bucket.keys("pictures")).contains(card(media).substring(1));
      assertThat(query(site, "select value ->> 'place' from payload.settings where name = 'pictures'"))
          .containsExactly("bucket");
    }
  }

  @Test
  void findsThePicturesWhenTheRecordIsLost() {
    Media before;
    Media after;
    try (var site = RunningSite.start(data, bucket.arguments())) {
      site.part(PictureStores.class).switchTo(Place.DIRECTORY);
      before = store(site);
      assertThat(site.part(MediaWork.class).moveTo(Place.BUCKET)).isTrue();
      after = store(site, 910);
      loseTheRecord(site);
    }

    try (var site = RunningSite.start(data, bucket.arguments())) {
      assertThat(site.part(PictureStores.class).place()).isEqualTo(Place.BUCKET);
      for (var media : List.of(before, after))
        assertThat(site.get(card(media)).statusCode()).isEqualTo(200);
      assertThat(site.part(MediaWork.class).sweep(/* dryRun= */ true)).isTrue();
    }
  }

  @Test
  void doesNotStartWithNeitherRecordNorNewestPicture() {
    try (var site = RunningSite.start(data, bucket.arguments())) {
      site.part(PictureStores.class).switchTo(Place.DIRECTORY);
      store(site);
      site.part(PictureStores.class).switchTo(Place.BUCKET);
      store(site, 910);
      loseTheRecord(site);
    }

    assertThatThrownBy(() -> RunningSite.start(data)).rootCause().isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the newest one's original is neither in directory ")
        .hasMessageContaining("set PORTFOLIO_DATA_DIR, CLOUDFLARE_R2_BUCKET and what belongs to it");
    try (var site = RunningSite.start(data, bucket.arguments())) {
      assertThat(site.part(PictureStores.class).place()).isEqualTo(Place.BUCKET);
    }
  }

  private static void loseTheRecord(RunningSite site) {
    assertThat(query(site, "delete from payload.settings where name = 'pictures' returning name")).hasSize(1);
  }

  @Test
  void doesNotStartWithoutTheBucketThatHasThePictures() {
    try (var site = RunningSite.start(data, bucket.arguments())) {
      store(site);
    }

    assertThatThrownBy(() -> RunningSite.start(data)).rootCause().isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("lie in a bucket, and none is configured: set CLOUDFLARE_R2_BUCKET");
  }

  @Test
  void doesNotStartWithOtherBucketsThanHaveThePictures() {
    try (var site = RunningSite.start(data, bucket.arguments())) {
      store(site);
    }

    assertThatThrownBy(() -> RunningSite.start(data, bucket.arguments("--portfolio.bucket.originals=originals")))
        .satisfies(
            thrown -> assertThat(configurationFault(thrown)).hasMessageContaining("the pictures lie in \"pictures\"")
                .hasMessageContaining("configured is \"pictures, originals in originals\""));
  }

  @Test
  void doesNotStartWithAKeyThatTheBucketRefuses() {
    assertThatThrownBy(
        () -> RunningSite.start(data, bucket.argumentsWithKey("wrong")))
        .satisfies(thrown -> assertThat(configurationFault(thrown)).hasMessageStartingWith("CLOUDFLARE_R2_*: ")
            .hasMessageContaining("HTTP 403 InvalidAccessKeyId").hasMessageNotContaining("example-secret"));
  }

  private static List<String> query(RunningSite site, String sql) {
    try (var connection = site.part(Database.class).dataSource().getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (result.next())
        rows.add(result.getString(1));
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Throwable configurationFault(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(ConfigurationException.class::isInstance).findFirst().orElseThrow();
  }

  private static void deleteAll(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList())
        Files.delete(file);
    }
  }
}

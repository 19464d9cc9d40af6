package com.joelschaeffer.portfolio.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.RunningSite;
import com.joelschaeffer.portfolio.app.upkeep.Jobs;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the running site does by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UpkeepTest {

  private static final LocalTime SOME_TIME = LocalTime.of(3, 30);

  @TempDir
  static Path data;
  private RunningSite site;

  @BeforeAll
  void start() throws IOException {
    leaveTemporaryFiles();
    site = RunningSite.start(data);
  }

  /** Of a process that was killed, and of one that lives. */
  private static void leaveTemporaryFiles() throws IOException {
    var folder = Files.createDirectories(data.resolve("temporary"));
    Files.write(folder.resolve("living.tmp"), new byte[10]);
    Files.setLastModifiedTime(Files.write(folder.resolve("dead.tmp"), new byte[10]),
        FileTime.fromMillis(0));
  }

  @Test
  void removesWhatAKilledProcessLeftOnItsWay() {
    assertThat(data.resolve("temporary/living.tmp")).exists();
    assertThat(data.resolve("temporary/dead.tmp")).doesNotExist();
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  void keepsItsTablesUnderAHistoryOfTheirOwn() throws SQLException {
    assertThat(query("select version from payload.app_migrations where success and version <> '0'"))
        .containsExactly("001", "002", "003");
    assertThat(query("select task_name from payload.scheduled_tasks")).contains("media-sweep");
  }

  @Test
  void doesAJobInOneProcessOnly() throws Exception {
    var done = new CountDownLatch(1);
    var times = new AtomicInteger();
    Runnable work = () -> {
      times.incrementAndGet();
      done.countDown();
    };
    try (var first = jobs(work)) { // it enters the job
      first.start();
    }
    query("update payload.scheduled_tasks set execution_time = now() - interval '1 minute' where task_name = 'counted'"
        + " returning task_name");

    try (var one = jobs(work); var other = jobs(work)) {
      one.start();
      other.start();
      assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(times).hasValue(1);
    assertThat(query("select execution_time > now() from payload.scheduled_tasks where task_name = 'counted'"))
        .containsExactly("t");
  }

  @Test
  void makesTheFurtherSizesOfANewPhotograph() {
    var library = site.part(MediaLibrary.class);
    var media = store(library, 1500, 1000);

    awaitUntil(() -> library.find(media.id()).orElseThrow().picture().shareImage().isPresent());

    var picture = library.find(media.id()).orElseThrow().picture();
    assertThat(picture.widths()).containsExactly(320, 400, 640, 800, 1280, 1500);
    assertThat(site.get("/media/" + picture.id().hex() + "/1280.webp").statusCode()).isEqualTo(200);
    var share = picture.shareImage().orElseThrow();
    assertThat(share.width()).isEqualTo(1200);
    assertThat(share.height()).isEqualTo(630);
    assertThat(library.open(share.id(), 1200, ImageFormat.JPEG)).isPresent();
  }

  private static Media store(MediaLibrary library, int width, int height) {
    var upload = Examples.upload("dunes.jpg", Examples.photographJpeg(width, height));
    return ((UploadResult.Stored) library.upload(Examples.owner(), upload)).media();
  }

  private Jobs jobs(Runnable work) {
    return Jobs.of(site.part(Database.class).dataSource(), "payload",
        List.of(new Jobs.Daily("counted", SOME_TIME, work)));
  }

  private List<String> query(String sql) throws SQLException {
    try (var connection = site.part(Database.class).dataSource().getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (result.next())
        rows.add(result.getString(1));
      return rows;
    }
  }

  private static void awaitUntil(BooleanSupplier reached) {
    for (int i = 0; i < 600 && !reached.getAsBoolean(); i++)
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
  }
}

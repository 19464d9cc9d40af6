package com.joelschaeffer.portfolio.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.PhotographFolder;
import com.joelschaeffer.portfolio.app.RunningSite;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The import against the real database, the real pictures and the real directory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FolderImportTest {

  @TempDir
  static Path data;
  private RunningSite site;

  @BeforeAll
  void start() {
    site = RunningSite.start(data);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  void makesPublishedArtworksOfAFolder(@TempDir Path folder) {
    PhotographFolder.fill(folder, 6);

    var report = imports(folder);

    assertThat(report.complete()).isTrue();
    assertThat(report.imported()).isEqualTo(6);
    var work = catalog().findBySlug(new Slug("evening-light-002")).orElseThrow();
    assertThat(work.artwork().content().title()).isEqualTo("Evening light 002");
    assertThat(work.artwork().content().caption()).isEqualTo("A caption, number 2");
    assertThat(work.picture().alt()).isEqualTo("Waves of sand under a low sun, view 2");
    assertThat(work.category().orElseThrow().content().name()).isEqualTo("Dunes");
    assertThat(site.get("/artwork/evening-light-002").statusCode()).isEqualTo(200);
  }

  @Test
  void changesNothingTheSecondTime(@TempDir Path folder) {
    PhotographFolder.write(folder.resolve("repeated/one.jpg"), Examples.photographJpeg(711, 500));
    PhotographFolder.write(folder.resolve("repeated/two.jpg"), Examples.photographJpeg(712, 500));
    imports(folder);
    var before = works();

    var report = imports(folder);

    assertThat(report.known()).isEqualTo(2);
    assertThat(report.imported()).isZero();
    assertThat(works()).isEqualTo(before);
  }

  @Test
  void takesTheSameBytesUnderTwoNamesOnce(@TempDir Path folder) {
    PhotographFolder.write(folder.resolve("a.jpg"), Examples.photographJpeg(655, 500));
    PhotographFolder.write(folder.resolve("b.jpg"), Examples.photographJpeg(655, 500));

    var report = imports(folder);

    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.known()).isEqualTo(1);
  }

  @Test
  void listsWhatItRefusesAndWhy(@TempDir Path folder) {
    var photograph = Examples.photographJpeg(733, 500);
    PhotographFolder.write(folder.resolve("good.jpg"), photograph);
    PhotographFolder.write(folder.resolve("cut.jpg"), Arrays.copyOf(photograph, photograph.length / 2));
    PhotographFolder.write(folder.resolve("letter.jpg"), "Dear Joel".getBytes(StandardCharsets.UTF_8));
    PhotographFolder.write(folder.resolve("empty.png"), new byte[0]);
    PhotographFolder.write(folder.resolve(".DS_Store"), new byte[] {1, 2, 3});

    var report = imports(folder);

    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.refused()).hasSize(3).satisfiesExactly(
        cut -> assertThat(cut).startsWith("cut.jpg: ").contains("ends early"),
        empty -> assertThat(empty).startsWith("empty.png: "),
        letter -> assertThat(letter).startsWith("letter.jpg: ").contains("JPEG, PNG, WebP and GIF"));
  }

  @Test
  void refusesTheSameBrokenFileUnderEachOfItsNames(@TempDir Path folder) {
    PhotographFolder.write(folder.resolve("a.jpg"), "no picture".getBytes(StandardCharsets.UTF_8));
    PhotographFolder.write(folder.resolve("b.jpg"), "no picture".getBytes(StandardCharsets.UTF_8));

    assertThat(imports(folder).refused()).hasSize(2);
  }

  @Test
  void takesFoldersOfAnyNameAndBehindLinks(@TempDir Path folder) throws IOException {
    var real = folder.resolve("real");
    PhotographFolder.write(real.resolve("x".repeat(240)).resolve("long.jpg"), Examples.photographJpeg(601, 444));
    var link = Files.createSymbolicLink(folder.resolve("link"), real);

    var report = imports(link);

    assertThat(report.imported()).isEqualTo(1);
    assertThat(catalog().findBySlug(new Slug("long")).orElseThrow().category()).isPresent();
  }

  @Test
  void goesOnWhereItWasStopped(@TempDir Path folder) {
    for (int i = 0; i < 12; i++)
      PhotographFolder.write(folder.resolve("stopped/view-%02d.jpg".formatted(i)),
          Examples.photographJpeg(801 + i, 333));
    var asked = new AtomicInteger();

    var first = site.part(FolderImport.class).run(folder, () -> asked.incrementAndGet() > 7);
    var second = imports(folder);

    assertThat(first.complete()).isFalse();
    assertThat(first.imported()).isBetween(1, 11);
    assertThat(first.imported() + second.imported()).isEqualTo(12);
    assertThat(second.known()).isEqualTo(first.imported());
  }

  private ImportReport imports(Path folder) {
    return site.part(FolderImport.class).run(folder, () -> false);
  }

  private Catalog catalog() {
    return site.part(Catalog.class);
  }

  private long works() {
    return catalog().list(ArtworkFilter.ALL, PageRequest.first(1)).total();
  }
}

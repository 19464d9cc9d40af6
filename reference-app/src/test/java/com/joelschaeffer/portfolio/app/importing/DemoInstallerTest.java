package com.joelschaeffer.portfolio.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.PhotographFolder;
import com.joelschaeffer.portfolio.app.RunningSite;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration on the real database; two of its works stand for all eighteen, which take a minute. */
final class DemoInstallerTest {

  @TempDir
  Path directory;
  private RunningSite site;

  @BeforeEach
  void start() {
    site = RunningSite.start(directory.resolve("data"));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void hangsWorksWithSeriesPrintsAndAPage() {
    demo().run(false, after(1));

    var work = catalog().findBySlug(new Slug("seven-ridges-morning")).orElseThrow();
    assertThat(work.category().orElseThrow().content().name()).isEqualTo("Distance");
    assertThat(work.artwork().content().printOptions()).hasSize(5);
    assertThat(work.artwork().content().featured()).isTrue();
    assertThat(work.artwork().content().metadata().filmStock()).contains("Kodak Portra 160");
    assertThat(work.picture().alt()).startsWith("Seven mountain ridges");
    assertThat(site.get("/artwork/seven-ridges-morning").body()).contains("Prints", "$120", "18 × 12 in");
    assertThat(site.get("/about").body()).contains("drawn by a program");
  }

  @Test
  void goesOnWhereItWasStopped() {
    demo().run(false, after(1));
    demo().run(false, after(2));

    assertThat(works()).isEqualTo(2);
  }

  @Test
  void doesNotBeginBesideAnOwnersWorks() {
    site.part(FolderImport.class).run(PhotographFolder.fill(directory.resolve("photographs"), 2), () -> false);

    demo().run(false, after(1));

    assertThat(works()).isEqualTo(2);
  }

  @Test
  void doesNotGoOnAfterAnImport() {
    demo().run(false, after(1));
    demo().never();

    demo().run(false, after(2));

    assertThat(works()).isEqualTo(1);
  }

  /** Lets so many works be looked at, done or not. */
  private static BooleanSupplier after(int count) {
    var asked = new AtomicInteger();
    return () -> asked.incrementAndGet() > count;
  }

  private DemoInstaller demo() {
    return site.part(DemoInstaller.class);
  }

  private Catalog catalog() {
    return site.part(Catalog.class);
  }

  private long works() {
    return catalog().list(ArtworkFilter.ALL, PageRequest.first(1)).total();
  }
}

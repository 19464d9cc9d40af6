package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed, again and again, ends with each photograph once. */
final class KilledImportTest {

  private static final int PHOTOGRAPHS = 40;

  @TempDir
  Path directory;

  @Test
  void losesNothingAndDoublesNothing() {
    var folder = PhotographFolder.fill(directory.resolve("photographs"), PHOTOGRAPHS);
    for (var originals : List.of(5, 17)) {
      try (var site = importing(folder)) {
        site.awaitReady();
        awaitFiles(directory.resolve("data/media/originals"), originals);
        site.kill();
      }
    }

    try (var site = importing(folder, "--portfolio.import.exit=true")) {
      assertThat(site.awaitExit()).isZero();
      assertThat(site.output()).contains("Import done").contains("0 refused");
    }

    try (var site = RunningSite.start(directory.resolve("data"))) {
      var works = site.part(Catalog.class).list(ArtworkFilter.ALL, PageRequest.first(1_000));
      assertThat(works.total()).isEqualTo(PHOTOGRAPHS);
      assertThat(works.items().stream().map(work -> work.title()).collect(Collectors.toSet())).hasSize(PHOTOGRAPHS);
      for (var work : works.items())
        for (var width : work.picture().widths())
          for (var format : List.of("jpg", "webp"))
            assertThat(
                site.send("HEAD", "/media/" + work.picture().id().hex() + "/" + width + "." + format).statusCode())
                .isEqualTo(200);
      assertThat(files(directory.resolve("data/media/originals"))).isEqualTo(PHOTOGRAPHS);
    }
  }

  private SiteProcess importing(Path folder, String... more) {
    var arguments = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0",
        "--portfolio.data-dir=" + directory.resolve("data"), "--portfolio.import=" + folder));
    arguments.addAll(List.of(more));
    return SiteProcess.start(directory, Map.of(), arguments);
  }

  private static void awaitFiles(Path folder, int wanted) {
    var deadline = System.nanoTime() + 60_000_000_000L;
    while (files(folder) < wanted) {
      if (System.nanoTime() > deadline)
        throw new IllegalStateException("only " + files(folder) + " of " + wanted + " originals");
      Thread.onSpinWait();
    }
  }

  /** How many files lie in a directory at this moment, while another process adds and removes some. */
  private static int files(Path folder) {
    return Optional.ofNullable(folder.toFile().list()).map(names -> names.length).orElse(0);
  }
}

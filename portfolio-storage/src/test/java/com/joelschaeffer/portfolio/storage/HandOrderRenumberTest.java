package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What only a database with many hands on it can get wrong about the hand order. */
class HandOrderRenumberTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @TempDir
  private static Path directory;

  private TestStorage storage;
  private CatalogAdmin admin;

  @BeforeEach
  void beginWithAnEmptyCatalogue() {
    storage = TestStorage.empty(postgres.database(), directory);
    admin = storage.portfolio().catalogAdmin();
  }

  @Test
  void numbersAnewBeforeRanksGrowTooLong() {
    var works = Stream.of("a", "b", "c", "d").map(this::create).toList();

    // b and c change places between a and d again and again, so that each move halves the same gap
    for (int i = 0; i < 300; i++)
      admin.move(Examples.owner(), works.get(i % 2 == 0 ? 2 : 1).id(), Optional.of(works.get(i % 2 == 0 ? 1 : 2).id()));

    assertThat(slugsInOrder()).containsExactly("a", "b", "c", "d");
    assertThat(storage.query("select id from artworks where length(_order) > 40")).isEmpty();
    assertThat(admin.find(Examples.owner(), works.getFirst().id()).orElseThrow().revision())
        .isEqualTo(works.getFirst().revision());
  }

  @Test
  void givesEachOfManyItsOwnPlace() {
    var first = create("first");

    var outcomes = AtOnce.run(8, caller -> {
      var work = create("work-" + caller);
      return admin.move(Examples.owner(), work.id(), Optional.of(first.id()));
    });

    assertThat(outcomes.failures()).isEmpty();
    assertThat(slugsInOrder()).hasSize(9).endsWith("first");
  }

  private Artwork create(String slug) {
    return admin.create(Examples.owner(), Examples.content(slug).build(), Placement.LAST);
  }

  private List<String> slugsInOrder() {
    return storage.query("select slug from artworks order by _order");
  }
}

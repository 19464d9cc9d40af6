package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.UnauthorizedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may do what to the catalogue, whoever implements {@link CatalogAdmin}. */
public abstract class CatalogPermissionsContract extends CatalogStory {

  private static final Actor NOBODY = Actor.anonymous();

  @Test
  void refusesStrangersEveryWrite() {
    var sand = createCategory("Sand");
    var dunes = create(visible("Dunes").category(sand.id()));
    var sea = createVisible("Sea");
    var changed = dunes.content().edit().title("Mine now").build();

    refuses(() -> admin.create(NOBODY, Examples.content("New").build(), Placement.FIRST),
        () -> admin.update(NOBODY, dunes.id(), 1, changed), () -> admin.publish(NOBODY, dunes.id(), 1),
        () -> admin.move(NOBODY, sea.id(), Optional.of(dunes.id())), () -> admin.delete(NOBODY, dunes.id(), 1),
        () -> admin.createCategory(NOBODY, Examples.category("Mine")),
        () -> admin.updateCategory(NOBODY, sand.id(), 1, Examples.category("Mine")));

    assertThat(titles(ArtworkFilter.ALL)).containsExactly("Dunes", "Sea");
    assertThat(stored(dunes.id())).isEqualTo(dunes);
    assertThat(stored(sea.id())).isEqualTo(sea);
    assertThat(catalog.findCategory(new Slug("sand"))).contains(sand);
    assertThat(catalog.findCategory(new Slug("mine"))).isEmpty();
    assertThat(admin.freeSlug(OWNER, new Slug("new"))).isEqualTo(new Slug("new"));
  }

  @Test
  void refusesStrangersEveryReadBehindTheScenes() {
    var dunes = createVisible("Dunes");

    refuses(() -> admin.find(NOBODY, dunes.id()), () -> admin.findByMainImage(NOBODY, photograph()),
        () -> admin.freeSlug(NOBODY, new Slug("dunes")));
  }

  @Test
  void tellsStrangersNotEvenWhatExists() {
    refuses(() -> admin.find(NOBODY, new ArtworkId(4_711)),
        () -> admin.update(NOBODY, new ArtworkId(4_711), 1, Examples.content("Dunes").build()),
        () -> admin.delete(NOBODY, new ArtworkId(4_711), 1),
        () -> admin.updateCategory(NOBODY, new CategoryId(4_711), 1, Examples.category("Sand")));
  }

  @Test
  void letsEditorsWrite() {
    var editor = Examples.editor();

    var sand = admin.createCategory(editor, Examples.category("Sand"));
    admin.updateCategory(editor, sand.id(), 1, Examples.category("Dunes"));
    var sea = admin.create(editor, visible("Sea").status(ArtworkStatus.DRAFT).build(), Placement.LAST);
    var changed = admin.update(editor, sea.id(), 1, sea.content().edit().category(sand.id()).build());
    admin.publish(editor, sea.id(), changed.revision().version());
    admin.move(editor, sea.id(), Optional.empty());

    assertThat(catalog.categories()).extracting(summary -> summary.category().content().name())
        .containsExactly("Dunes");
    assertThat(admin.find(editor, sea.id())).isPresent();
  }

  @Test
  void letsTheSystemWrite() {
    var created = admin.create(Actor.system("import"), visible("Dunes").build(), Placement.LAST);

    assertThat(titles(ArtworkFilter.ALL)).containsExactly(created.content().title());
  }

  private static void refuses(Runnable... calls) {
    List.of(calls).forEach(call -> assertThatExceptionOfType(UnauthorizedException.class).isThrownBy(call::run));
  }
}

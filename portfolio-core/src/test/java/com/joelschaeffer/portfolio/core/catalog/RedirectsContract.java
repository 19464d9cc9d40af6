package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.Slug;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What visitors may rely on who come by an address of earlier, whoever implements {@link Catalog}. */
public abstract class RedirectsContract extends CatalogStory {

  private static final Slug A = new Slug("a");
  private static final Slug B = new Slug("b");
  private static final Slug C = new Slug("c");

  @Test
  void leadToWhereAWorkIsNow() {
    move(createAt(A), B);

    assertThat(catalog.findMoved(A)).contains(B);
    assertThat(catalog.findMoved(B)).isEmpty();
    assertThat(catalog.findMoved(C)).isEmpty();
  }

  @Test
  void leadThereInOneStep() {
    move(move(createAt(A), B), C);

    assertThat(catalog.findMoved(A)).contains(C);
    assertThat(catalog.findMoved(B)).contains(C);
  }

  @Test
  void endWhereAWorkReturns() {
    move(move(createAt(A), B), A);

    assertThat(catalog.findMoved(A)).isEmpty();
    assertThat(catalog.findMoved(B)).contains(A);
  }

  @Test
  void leaveAnAddressToANewWork() {
    move(createAt(A), B);
    var taker = createAt(A);

    assertThat(catalog.findMoved(A)).isEmpty();

    move(taker, C);

    assertThat(catalog.findMoved(A)).contains(C);
  }

  @Test
  void leaveAnAddressToAWorkThatMovesThere() {
    move(createAt(A), B);
    var taker = move(createAt(C), A);

    assertThat(catalog.findMoved(A)).isEmpty();
    assertThat(catalog.findMoved(C)).contains(A);

    delete(taker);

    assertThat(catalog.findMoved(A)).isEmpty();
    assertThat(catalog.findMoved(C)).isEmpty();
  }

  @Test
  void leadToWhatIsVisibleOnly() {
    var moved = move(createAt(A), B);

    var draft = update(moved, moved.content().edit().status(ArtworkStatus.DRAFT));
    assertThat(catalog.findMoved(A)).isEmpty();

    var published = update(draft, draft.content().edit().status(ArtworkStatus.PUBLISHED));
    assertThat(catalog.findMoved(A)).contains(B);

    delete(published);
    assertThat(catalog.findMoved(A)).isEmpty();
  }

  @Test
  void areNotMadeByAChangeThatFails() {
    var artwork = createAt(A);
    createAt(B);

    assertConflict("slug_taken", () -> move(artwork, B));
    assertConflict("stale_version",
        () -> admin.update(OWNER, artwork.id(), 7, artwork.content().edit().slug(C).build()));

    assertThat(catalog.findMoved(A)).isEmpty();
  }

  @Test
  void leadToWhereASeriesIsNow() {
    var sand = move(createCategory("Sand"), A);
    move(sand, B);

    assertThat(catalog.findMovedCategory(new Slug("sand"))).contains(B);
    assertThat(catalog.findMovedCategory(A)).contains(B);
    assertThat(catalog.findMovedCategory(B)).isEmpty();

    createCategory("Sand");

    assertThat(catalog.findMovedCategory(new Slug("sand"))).isEmpty();
  }

  @Test
  void keepKindsApart() {
    move(createAt(A), B);
    move(createCategory("Sand"), C);

    assertThat(catalog.findMovedCategory(A)).isEmpty();
    assertThat(catalog.findMoved(new Slug("sand"))).isEmpty();
  }

  private Artwork createAt(Slug slug) {
    return create(visible("Dunes").slug(slug));
  }

  private Artwork move(Artwork artwork, Slug to) {
    return update(artwork, artwork.content().edit().slug(to));
  }

  private Category move(Category category, Slug to) {
    var content = new CategoryContent(category.content().name(), to, Examples.category("Sand").statement(),
        Optional.empty());
    return admin.updateCategory(OWNER, category.id(), category.revision().version(), content);
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.Upload;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** The words in which the catalogue's contracts are told. */
abstract class CatalogStory {

  static final Actor OWNER = Examples.owner();

  Catalog catalog;
  CatalogAdmin admin;
  MediaLibrary media;
  MutableClock clock;
  private @Nullable MediaId photograph;

  /** An empty store; called before each test. */
  protected abstract CatalogFixture fixture();

  @BeforeEach
  void beginWithAnEmptyStore() {
    var fixture = fixture();
    catalog = fixture.catalog();
    admin = fixture.admin();
    media = fixture.media();
    clock = fixture.clock();
  }

  /** The one photograph that every work has unless it needs another. */
  MediaId photograph() {
    if (photograph == null) photograph = photograph(60);
    return photograph;
  }

  /** One more photograph, told from others by its width. */
  MediaId photograph(int width) {
    return upload(
        Examples.upload("dunes-" + width + ".jpg", Examples.photographJpeg(width, 40), "Dunes " + width + " wide"));
  }

  MediaId upload(Upload upload) {
    return switch (media.upload(OWNER, upload)) {
      case UploadResult.Stored(var stored) -> stored.id();
      case UploadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }

  /** Content that visitors would see. */
  ArtworkContentBuilder visible(String title) {
    return Examples.content(title).mainImage(photograph()).status(ArtworkStatus.PUBLISHED);
  }

  Artwork create(ArtworkContentBuilder content) {
    return admin.create(OWNER, content.build(), Placement.LAST);
  }

  Artwork createVisible(String title) {
    return create(visible(title));
  }

  Artwork createFirst(String title) {
    return admin.create(OWNER, visible(title).build(), Placement.FIRST);
  }

  Artwork update(Artwork artwork, ArtworkContentBuilder content) {
    return admin.update(OWNER, artwork.id(), artwork.revision().version(), content.build());
  }

  void delete(Artwork artwork) {
    admin.delete(OWNER, artwork.id(), artwork.revision().version());
  }

  void moveBefore(Artwork moved, Artwork next) {
    admin.move(OWNER, moved.id(), Optional.of(next.id()));
  }

  Category createCategory(String name) {
    return admin.createCategory(OWNER, Examples.category(name));
  }

  Artwork stored(ArtworkId id) {
    return admin.find(OWNER, id).orElseThrow();
  }

  static void assertConflict(String code, ThrowingCallable call) {
    assertThatExceptionOfType(ConflictException.class).isThrownBy(call).returns(code, ConflictException::code);
  }

  List<String> titles(ArtworkFilter filter) {
    return titles(filter, PageRequest.first(100));
  }

  List<String> titles(ArtworkFilter filter, PageRequest page) {
    return catalog.list(filter, page).items().stream().map(ArtworkSummary::title).toList();
  }
}

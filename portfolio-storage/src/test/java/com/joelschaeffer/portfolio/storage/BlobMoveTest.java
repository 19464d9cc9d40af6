package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.storage.BlobMove.Progress;
import com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moving house with all pictures. */
class BlobMoveTest {

  private static final String PICTURE = "media/" + "0123456789abcdef".repeat(2);
  private static final BlobKey ORIGINAL = new BlobKey(
      "originals/7ca5bd879f393d9dd05b14f38add9c0fc6b67928f7f2d261b2e47a32ee8219e3");
  private static final BlobKey CARD = new BlobKey(PICTURE + "/800.jpg");
  private static final BlobHeaders ANY = new BlobHeaders("image/jpeg", "no-store", Optional.empty());

  @TempDir
  Path directory;
  private BlobStore from;
  private BlobStore to;

  @BeforeEach
  void beginWithThreeObjects() {
    from = DirectoryBlobStore.at(directory.resolve("from"), new MutableClock());
    to = DirectoryBlobStore.at(directory.resolve("to"), new MutableClock());
    from.put(ORIGINAL, BlobContent.of(new byte[5_000]), ANY);
    from.put(CARD, BlobContent.of(new byte[] {1, 2, 3}), ANY);
    from.put(new BlobKey(PICTURE + "/800.webp"), BlobContent.of(new byte[] {4}), ANY);
  }

  @Test
  void copiesEverythingAndSaysHowFarItIs() throws IOException {
    var told = new ArrayList<Progress>();

    var progress = BlobMove.between(from, to).run(told::add);

    assertThat(progress).isEqualTo(new Progress(3, 0, 5_004));
    assertThat(told).hasSize(3).endsWith(progress);
    assertThat(content(to, CARD)).containsExactly(1, 2, 3);
    assertThat(content(from, CARD)).as("stays where it was").containsExactly(1, 2, 3);
  }

  @Test
  void comparesOnlyWhatIsThereAlready() {
    BlobMove.between(from, to).run(progress -> {});
    from.put(new BlobKey(PICTURE + "/400.jpg"), BlobContent.of(new byte[] {9}), ANY);

    assertThat(BlobMove.between(from, to).run(progress -> {})).isEqualTo(new Progress(1, 3, 5_005));
  }

  @Test
  void replacesWhatIsThereAndIsAnotherOne() throws IOException {
    to.put(CARD, BlobContent.of(new byte[] {3, 2, 1}), ANY);

    assertThat(BlobMove.between(from, to).run(progress -> {}).copied()).isEqualTo(3);
    assertThat(content(to, CARD)).containsExactly(1, 2, 3);
  }

  @Test
  void copiesNoOriginalThatHasOtherBytesThanItsNameSays() throws IOException {
    to.put(ORIGINAL, BlobContent.of(new byte[5_000]), ANY);
    from.put(ORIGINAL, BlobContent.of(new byte[] {1}), ANY);

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> BlobMove.between(from, to).run(progress -> {})).withMessageContaining("it is damaged");

    assertThat(content(to, ORIGINAL)).hasSize(5_000);
  }

  @Test
  void leavesWhatIsInUseAlone() throws IOException {
    to.put(CARD, BlobContent.of(new byte[] {3, 2, 1}), ANY);

    assertThat(BlobMove.between(from, to).onlyMissing().run(progress -> {}).copied()).isEqualTo(2);
    assertThat(content(to, CARD)).containsExactly(3, 2, 1);
  }

  @Test
  void leavesWhatIsNoneOfOurs() {
    from.put(new BlobKey("notes.txt"), BlobContent.of(new byte[1]), ANY);

    BlobMove.between(from, to).run(progress -> {});

    assertThat(to.exists(new BlobKey("notes.txt"))).isFalse();
  }

  @Test
  void saysOfEachObjectWhatItIs() {
    var said = new ArrayList<String>();
    var listening = new ForwardingBlobStore(to) {
      @Override
      public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
        said.add(headers.contentType() + " " + headers.cacheControl());
        super.put(key, content, headers);
      }
    };

    BlobMove.between(from, listening).run(progress -> {});

    assertThat(said).containsExactly("image/jpeg public, max-age=31536000, immutable",
        "image/webp public, max-age=31536000, immutable", "application/octet-stream private, no-store");
  }

  @Test
  void stopsAtACopyThatDiffers() {
    var lossy = new ForwardingBlobStore(to) {
      @Override
      public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
        super.put(key, BlobContent.of(new byte[] {0}), headers);
      }
    };

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> BlobMove.between(from, lossy).run(progress -> {}))
        .withMessageStartingWith("The copy of " + CARD + " in ").withMessageEndingWith("other bytes than it was sent.");

    assertThat(to.exists(CARD)).isFalse();
  }

  @Test
  void goesOnWhereItWasInterrupted() {
    var breaking = new BreakableBlobStore(to);
    breaking.failAtPut(2);
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> BlobMove.between(from, breaking).run(progress -> {}));

    assertThat(BlobMove.between(from, to).run(progress -> {})).isEqualTo(new Progress(1, 2, 5_004));
  }

  private static byte[] content(BlobStore store, BlobKey key) throws IOException {
    try (var content = store.open(key).orElseThrow().content()) {
      return content.readAllBytes();
    }
  }
}

package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be relied on about objects, whoever implements {@link BlobStore}. */
public abstract class BlobStoreContract {

  /** An example of a key with several parts. */
  protected static final BlobKey KEY = new BlobKey("media/3f9a/800.jpg");

  /** What is said of the objects of these tests. */
  protected static final BlobHeaders JPEG = new BlobHeaders("image/jpeg", "public, max-age=31536000, immutable",
      Optional.empty());

  private BlobStore store;

  /** A store without objects; called before each test. */
  protected abstract BlobStore emptyStore();

  @BeforeEach
  void beginWithAnEmptyStore() {
    store = emptyStore();
  }

  @Test
  void keepsBytes() throws IOException {
    var bytes = bytes(300_000);

    put(KEY, bytes);

    assertThat(content(KEY)).isEqualTo(bytes);
    assertThat(store.exists(KEY)).isTrue();
  }

  @Test
  void keepsAnEmptyObject() throws IOException {
    put(KEY, new byte[0]);

    assertThat(content(KEY)).isEmpty();
  }

  @Test
  void tellsTheLength() throws IOException {
    put(KEY, bytes(4_711));

    var blob = store.open(KEY).orElseThrow();
    try (var content = blob.content()) {
      assertThat(blob.length()).isEqualTo(4_711);
      assertThat(content.read()).isGreaterThanOrEqualTo(0);
    }
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    put(KEY, bytes(100));

    put(KEY, new byte[] {1, 2, 3});

    assertThat(content(KEY)).containsExactly(1, 2, 3);
  }

  @Test
  void keepsObjectsApart() throws IOException {
    put(new BlobKey("a/b"), new byte[] {1});
    put(new BlobKey("a/b.c"), new byte[] {2});
    put(new BlobKey("b"), new byte[] {3});

    assertThat(content(new BlobKey("a/b"))).containsExactly(1);
    assertThat(content(new BlobKey("a/b.c"))).containsExactly(2);
    assertThat(content(new BlobKey("b"))).containsExactly(3);
  }

  @Test
  void findsNothingWhereNothingIs() {
    put(KEY, bytes(10));

    for (var key : new String[] {"media/3f9a/801.jpg", "media/3f9a", "media", "media/3f9a/800.jpg2"}) {
      assertThat(store.open(new BlobKey(key))).as(key).isEmpty();
      assertThat(store.exists(new BlobKey(key))).as(key).isFalse();
    }
  }

  @Test
  void deletesAnObjectAndMayDoSoAgain() throws IOException {
    put(KEY, bytes(10));
    put(new BlobKey("media/3f9a/400.jpg"), new byte[] {4});

    store.delete(KEY);
    store.delete(KEY);

    assertThat(store.open(KEY)).isEmpty();
    assertThat(content(new BlobKey("media/3f9a/400.jpg"))).containsExactly(4);
    put(KEY, new byte[] {7});
    assertThat(content(KEY)).containsExactly(7);
  }

  @Test
  void refusesFewerBytesThanAnnounced() {
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> store.put(KEY, announced(10, stream(bytes(9))), JPEG));

    assertThat(store.exists(KEY)).isFalse();
  }

  @Test
  void refusesMoreBytesThanAnnounced() {
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> store.put(KEY, announced(10, stream(bytes(11))), JPEG));

    assertThat(store.exists(KEY)).isFalse();
  }

  @Test
  void keepsWhatWasThereWhenTheContentBreaksOff() throws IOException {
    put(KEY, new byte[] {1, 2, 3});
    var broken = new SequenceInputStream(stream(bytes(100_000)), new Broken());

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> store.put(KEY, announced(200_000, broken), JPEG))
        .withRootCauseInstanceOf(IOException.class);

    assertThat(content(KEY)).containsExactly(1, 2, 3);
  }

  @Test
  void readsToTheEndAndCloses() {
    var closed = new AtomicBoolean();
    var content = new ByteArrayInputStream(bytes(10)) {
      @Override
      public void close() {
        closed.set(true);
      }
    };

    store.put(KEY, announced(10, content), JPEG);

    assertThat(content.available()).isZero();
    assertThat(closed).isTrue();
  }

  @Test
  void listsInTheOrderOfTheKeys() {
    for (var key : List.of("media/b/1", "media/a/2", "media/a.c", "media/a/10", "originals/a", "m"))
      put(new BlobKey(key), bytes(key.length()));

    assertThat(listed("")).containsExactly("m", "media/a.c", "media/a/10", "media/a/2", "media/b/1", "originals/a");
    assertThat(listed("media/")).containsExactly("media/a.c", "media/a/10", "media/a/2", "media/b/1");
    assertThat(listed("media/a")).containsExactly("media/a.c", "media/a/10", "media/a/2");
    assertThat(listed("media/a/")).containsExactly("media/a/10", "media/a/2");
    assertThat(listed("nothing")).isEmpty();
  }

  @Test
  void listsLengthAndTime() {
    var before = Instant.EPOCH;
    put(KEY, bytes(4_711));

    try (var listed = store.list("media/")) {
      assertThat(listed).singleElement().satisfies(object -> {
        assertThat(object.key()).isEqualTo(KEY);
        assertThat(object.length()).isEqualTo(4_711);
        assertThat(object.modified()).isAfter(before);
      });
    }
  }

  @Test
  void listsAnEmptyStore() {
    assertThat(listed("")).isEmpty();
  }

  @Test
  void showsAReaderOneObjectOrTheOther() {
    var objects = new byte[][] {filled(1, 200_000), filled(2, 150_000)};
    put(KEY, objects[0]);

    var outcomes = AtOnce.run(4, caller -> {
      for (int i = 0; i < 20; i++) {
        if (caller < 2) put(KEY, objects[caller]);
        else
          assertThat(contentOf(KEY)).isIn(objects[0], objects[1]);
      }
      return caller;
    });

    assertThat(outcomes.failures()).isEmpty();
  }

  @Test
  void letsManyWriteTheSameObject() throws IOException {
    var bytes = bytes(50_000);

    var outcomes = AtOnce.run(8, caller -> {
      put(KEY, bytes);
      return caller;
    });

    assertThat(outcomes.failures()).isEmpty();
    assertThat(content(KEY)).isEqualTo(bytes);
  }

  private void put(BlobKey key, byte[] bytes) {
    store.put(key, BlobContent.of(bytes), JPEG);
  }

  /** Bytes that need not be as many as they say. */
  private static BlobContent announced(long length, InputStream bytes) {
    return new BlobContent() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public InputStream open() {
        return bytes;
      }
    };
  }

  private byte[] content(BlobKey key) throws IOException {
    var blob = store.open(key).orElseThrow();
    try (var content = blob.content()) {
      var bytes = content.readAllBytes();
      assertThat(bytes).hasSize((int) blob.length());
      return bytes;
    }
  }

  private List<String> listed(String prefix) {
    try (var listed = store.list(prefix)) {
      return listed.map(object -> object.key().path()).toList();
    }
  }

  private byte[] contentOf(BlobKey key) {
    try {
      return content(key);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] filled(int value, int length) {
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  /** A connection that is gone. */
  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw new IOException("connection reset");
    }
  }
}

package com.joelschaeffer.portfolio.storage.s3;

import static com.joelschaeffer.portfolio.storage.s3.ScriptedStore.answer;
import static com.joelschaeffer.portfolio.storage.s3.ScriptedStore.endAfterWriting;
import static com.joelschaeffer.portfolio.storage.s3.ScriptedStore.resetAfterWriting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.joelschaeffer.portfolio.storage.BlobKey;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Objects whose bytes stop coming, or are not wanted any more. */
class BrokenReadsTest {

  private static final BlobKey KEY = new BlobKey("originals/3f9a");

  @Test
  void tellOfAConnectionThatWasReset() throws IOException {
    try (var server = new ScriptedStore(resetAfterWriting(100_000, 300_000));
        var store = server.open();
        var content = opened(store)) {
      assertThatIOException().isThrownBy(content::readAllBytes);
    }
  }

  @Test
  void tellOfAConnectionThatEndedQuietly() throws IOException {
    try (var server = new ScriptedStore(endAfterWriting(100_000, 300_000));
        var store = server.open();
        var content = opened(store)) {
      assertThatIOException().isThrownBy(content::readAllBytes);
    }
  }

  @Test
  void areToldAlsoFromAClientThatTakesThemForTheEnd() throws IOException {
    try (var content = WholeObject.of(answered(GetObjectResponse.builder().contentLength(10L).build(), new byte[4]))) {
      assertThat(content.length()).isEqualTo(10);
      assertThatIOException().isThrownBy(content::readAllBytes).isInstanceOf(EOFException.class)
          .withMessage("the connection ended 6 bytes before the object did");
    }
  }

  @Test
  void cannotBeToldFromAnObjectOfUnknownLength() {
    assertThatIOException()
        .isThrownBy(() -> WholeObject.of(answered(GetObjectResponse.builder().build(), new byte[4])))
        .withMessage("the answer does not tell its length");
  }

  @Test
  void tellOfAServerThatFallsSilent() throws IOException {
    var timeouts = new S3Settings.Timeouts(Duration.ofMinutes(1), Duration.ofMillis(300), Duration.ofMinutes(1),
        Duration.ofMinutes(1));
    var end = new CompletableFuture<Void>();
    try (var server = new ScriptedStore((store, socket) -> {
      endAfterWriting(10, 20).play(store, socket);
      end.join();
    }); var store = server.open(timeouts); var content = opened(store)) {
      assertThatIOException().isThrownBy(content::readAllBytes).withMessage("Read timed out");
    } finally {
      end.complete(null);
    }
  }

  @Test
  void dropTheConnectionWhenTheyAreClosedEarly() throws IOException {
    var megabytes = 64 << 20;
    var written = new CompletableFuture<Integer>();
    try (var server = new ScriptedStore((store, socket) -> {
      endAfterWriting(0, megabytes).play(store, socket);
      var sent = 0;
      try {
        for (; sent < megabytes; sent += 1 << 16)
          socket.getOutputStream().write(new byte[1 << 16]);
      } finally {
        written.complete(sent);
      }
    }); var store = server.open()) {
      var content = opened(store);
      assertThat(content.readNBytes(1_000)).hasSize(1_000);

      content.close();

      assertThat(written.join()).isLessThan(megabytes / 2);
    }
  }

  @Test
  void doNotHappenToAWholeObject() throws IOException {
    try (var server = new ScriptedStore(answer(200, "", "abc"));
        var store = server.open();
        var content = opened(store)) {
      assertThat(content.read()).isEqualTo('a');
      assertThat(content.readAllBytes()).containsExactly('b', 'c');
      assertThat(content.read()).isEqualTo(-1);
    }
  }

  private static ResponseInputStream<GetObjectResponse> answered(GetObjectResponse answer, byte[] body) {
    return new ResponseInputStream<>(answer, AbortableInputStream.create(new ByteArrayInputStream(body)));
  }

  private static InputStream opened(S3BlobStore store) {
    return store.open(KEY).orElseThrow().content();
  }
}

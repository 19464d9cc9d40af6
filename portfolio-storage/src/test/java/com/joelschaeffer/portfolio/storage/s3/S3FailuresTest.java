package com.joelschaeffer.portfolio.storage.s3;

import static com.joelschaeffer.portfolio.storage.s3.ScriptedStore.answer;
import static com.joelschaeffer.portfolio.storage.s3.ScriptedStore.deafness;
import static com.joelschaeffer.portfolio.storage.s3.ScriptedStore.refuse;
import static com.joelschaeffer.portfolio.storage.s3.ScriptedStore.resetAfterReading;
import static com.joelschaeffer.portfolio.storage.s3.ScriptedStore.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobHeaders;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.s3.ScriptedStore.Script;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of requests that are refused, lost or cut off. */
class S3FailuresTest {

  private static final BlobKey KEY = new BlobKey("media/3f9a/800.jpg");
  private static final BlobHeaders JPEG = new BlobHeaders("image/jpeg", "private", Optional.empty());
  private static final BlobContent ABC = BlobContent.of(new byte[] {'a', 'b', 'c'});
  private static final BlobContent LARGE = BlobContent.of(new byte[S3BlobStore.PART_SIZE + 1]);
  private static final Script STORED = answer(200, "ETag: \"900150983cd24fb0d6963f7d28e17f72\"", "");
  private static final Script DAMAGED = answer(200, "ETag: \"00000000000000000000000000000000\"", "");
  private static final Script STARTED = answer(200, "",
      "<InitiateMultipartUploadResult><UploadId>one</UploadId></InitiateMultipartUploadResult>");
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofMinutes(1);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    403 | SignatureDoesNotMatch        | Check the secret access key.
    403 | InvalidAccessKeyId           | Check the access key id and that it belongs to this endpoint.
    403 | AccessDenied                 | Check that the access key may read and write this bucket.
    403 | RequestTimeTooSkewed         | Check this machine's clock.
    404 | NoSuchBucket                 | Check the bucket's name and the endpoint.
    400 | AuthorizationHeaderMalformed | Check the endpoint and the region.
    301 | PermanentRedirect            | Check the endpoint and the region.
    """)
  void sayWhatToCheck(int status, String code, String advice) throws IOException {
    try (var server = new ScriptedStore(refuse(status, code)); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, ABC, JPEG))
          .withMessage("The object media/3f9a/800.jpg was not stored: bucket pictures at 127.0.0.1 (HTTP %d %s). %s"
              .formatted(status, code, advice))
          .satisfies(failed -> assertThat(failed.code()).isEqualTo("object_not_stored"));
      assertThat(server.requests()).hasSize(code.equals("RequestTimeTooSkewed") ? S3BlobStore.ATTEMPTS : 1);
    }
  }

  @Test
  void sayWhatToCheckEvenWithoutACode() throws IOException {
    try (var server = new ScriptedStore(answer(401)); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, ABC, JPEG))
          .withMessageEndingWith("(HTTP 401). Check the access key id and that it belongs to this endpoint.");
    }
  }

  @Test
  void nameTheOperationByItsCode() throws IOException {
    try (var server = new ScriptedStore(refuse(403, "AccessDenied")); var store = server.open()) {
      assertThat(codeOf(store::check)).isEqualTo("object_store_not_readable");
      assertThat(codeOf(() -> store.open(KEY))).isEqualTo("object_not_readable");
      assertThat(codeOf(() -> store.exists(KEY))).isEqualTo("object_not_readable");
      assertThat(codeOf(() -> store.delete(KEY))).isEqualTo("object_not_deleted");
      assertThat(codeOf(() -> store.list("").forEach(object -> {}))).isEqualTo("objects_not_listed");
    }
  }

  @Test
  void areNotTakenForAMissingObject() throws IOException {
    try (var server = new ScriptedStore(answer(404, "", "<html>no such page</html>")); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.open(KEY));
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.exists(KEY));
    }
    try (var server = new ScriptedStore(refuse(404, "NoSuchKey")); var store = server.open()) {
      assertThat(store.open(KEY)).isEmpty();
      assertThat(store.exists(KEY)).isFalse();
      store.delete(KEY);
    }
  }

  @ParameterizedTest
  @CsvSource({"500, InternalError", "503, SlowDown", "503, ServiceUnavailable", "429, TooManyRequests"})
  void passWhenTheStoreRecovers(int status, String code) throws IOException {
    try (var server = new ScriptedStore(refuse(status, code), refuse(status, code), STORED);
        var store = server.open()) {
      store.put(KEY, ABC, JPEG);

      assertThat(server.requests()).hasSize(3)
          .allSatisfy(request -> assertThat(request.body()).isEqualTo("abc"));
    }
  }

  @Test
  void areGivenUpAfterSomeAttempts() throws IOException {
    try (var server = new ScriptedStore(refuse(503, "SlowDown")); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, ABC, JPEG))
          .withMessageEndingWith("(HTTP 503 SlowDown).").matches(UnavailableException::retryable);

      assertThat(server.requests()).hasSize(S3BlobStore.ATTEMPTS);
    }
  }

  @Test
  void passWhenAnUploadIsCutOffOnce() throws IOException {
    try (var server = new ScriptedStore(STARTED, resetAfterReading(1_000_000),
        answer(200, "ETag: \"96995b58d4cbf6aaa9041b4f00c7f6ae\"", ""),
        answer(200, "ETag: \"93b885adfe0da089cdf634904fd59f71\"", ""),
        answer(200, "", "<CompleteMultipartUploadResult/>"));
        var store = server.open()) {
      store.put(KEY, LARGE, JPEG);

      assertThat(server.requests().get(1).body()).hasSize(S3BlobStore.PART_SIZE);
      assertThat(server.lines()).hasSize(4);
    }
  }

  @Test
  void abortAnUploadThatIsAlwaysCutOff() throws IOException {
    var cut = resetAfterReading(1_000_000);
    try (var server = new ScriptedStore(STARTED, cut, cut, cut, cut, answer(204)); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, LARGE, JPEG))
          .withMessageStartingWith("The object media/3f9a/800.jpg was not stored: ")
          .withRootCauseInstanceOf(IOException.class);

      assertThat(server.lines()).endsWith("DELETE /pictures/media/3f9a/800.jpg?uploadId=one").hasSize(2);
    }
  }

  @Test
  void abortAnUploadWhoseEndIsRefusedWithGoodStatus() throws IOException {
    var refused = answer(200, "", "<Error><Code>InvalidPart</Code><Message>no</Message></Error>");
    try (var server = new ScriptedStore(STARTED, answer(200, "ETag: \"96995b58d4cbf6aaa9041b4f00c7f6ae\"", ""),
        answer(200, "ETag: \"93b885adfe0da089cdf634904fd59f71\"", ""), refused, refused, refused, refused, answer(204));
        var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, LARGE, JPEG))
          .withMessageContaining("InvalidPart");

      assertThat(server.lines()).contains("DELETE /pictures/media/3f9a/800.jpg?uploadId=one");
    }
  }

  @Test
  void abortAnUploadWhoseThreadIsInterrupted() throws IOException {
    try (var server = new ScriptedStore(STARTED, answer(204)); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, interrupting(LARGE), JPEG));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.lines()).containsExactly("POST /pictures/media/3f9a/800.jpg?uploads",
          "DELETE /pictures/media/3f9a/800.jpg?uploadId=one");
    }
  }

  @Test
  void tellAlsoOfAnUploadThatCouldNotBeAborted() throws IOException {
    try (var server = new ScriptedStore(STARTED, refuse(400, "EntityTooLarge"), refuse(403, "AccessDenied"));
        var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, LARGE, JPEG))
          .withMessageEndingWith("(HTTP 400 EntityTooLarge).")
          .havingCause().satisfies(cause -> assertThat(cause.getSuppressed()).hasSize(1));
    }
  }

  @Test
  void removeAnObjectThatArrivedDamaged() throws IOException {
    try (var server = new ScriptedStore(DAMAGED, DAMAGED, answer(204)); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, ABC, JPEG))
          .withMessageContaining("bytes with MD5 900150983cd24fb0d6963f7d28e17f72 were sent, the store's entity tag is "
              + "\"00000000000000000000000000000000\"");

      assertThat(server.lines()).containsExactly("PUT /pictures/media/3f9a/800.jpg",
          "HEAD /pictures/media/3f9a/800.jpg", "DELETE /pictures/media/3f9a/800.jpg");
    }
  }

  @Test
  void removeOnlyTheVersionThatArrivedDamaged() throws IOException {
    var damaged = answer(200, "ETag: \"00000000000000000000000000000000\"\nx-amz-version-id: second", "");
    try (var server = new ScriptedStore(damaged, damaged, answer(204)); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, ABC, JPEG));

      assertThat(server.lines()).endsWith("DELETE /pictures/media/3f9a/800.jpg?versionId=second");
    }
  }

  @Test
  void leaveAnObjectThatIsNotTheDamagedOne() throws IOException {
    try (var server = new ScriptedStore(DAMAGED, STORED); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, ABC, JPEG));

      assertThat(server.lines()).containsExactly("PUT /pictures/media/3f9a/800.jpg",
          "HEAD /pictures/media/3f9a/800.jpg");
    }
  }

  @Test
  void leaveWhatWasThereWhenTheStoreRefusesDamage() throws IOException {
    try (var server = new ScriptedStore(refuse(400, "BadDigest")); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, ABC, JPEG))
          .withMessageEndingWith("(HTTP 400 BadDigest).").matches(UnavailableException::retryable);

      assertThat(server.lines()).containsExactly("PUT /pictures/media/3f9a/800.jpg");
    }
  }

  @Test
  void abortAnUploadWithADamagedPart() throws IOException {
    try (var server = new ScriptedStore(STARTED, STORED, answer(204)); var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, LARGE, JPEG));

      assertThat(server.lines()).endsWith("DELETE /pictures/media/3f9a/800.jpg?uploadId=one");
    }
  }

  @Nested
  class Silence {

    @Test
    void isNotWaitedOutForEver() throws IOException {
      var timeouts = new S3Settings.Timeouts(LONG, SHORT, LONG, LONG);
      try (var server = new ScriptedStore(silence()); var store = server.open(timeouts)) {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, ABC, JPEG))
            .withMessageEndingWith("(java.net.SocketTimeoutException: Read timed out).")
            .withRootCauseInstanceOf(SocketTimeoutException.class);

        assertThat(server.requests()).hasSize(S3BlobStore.ATTEMPTS);
      }
    }

    @Test
    void endsAnAttempt() throws IOException {
      var timeouts = new S3Settings.Timeouts(LONG, LONG, Duration.ofSeconds(1), LONG);
      try (var server = new ScriptedStore(silence(), STORED); var store = server.open(timeouts)) {
        store.put(KEY, ABC, JPEG);

        assertThat(server.requests()).hasSizeGreaterThan(1);
      }
    }

    @Test
    void endsAnAttemptThatNobodyReads() throws IOException {
      var timeouts = new S3Settings.Timeouts(LONG, LONG, LONG, SHORT);
      try (var server = new ScriptedStore(STARTED, deafness()); var store = server.open(timeouts)) {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, LARGE, JPEG))
            .withMessageContaining("500 milli");
      }
    }

    @Test
    void endsAllAttemptsTogether() throws IOException {
      var timeouts = new S3Settings.Timeouts(LONG, LONG, LONG, SHORT);
      try (var server = new ScriptedStore(silence()); var store = server.open(timeouts)) {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.open(KEY))
            .withMessage(
                "The object media/3f9a/800.jpg cannot be read: bucket pictures at 127.0.0.1 (Client execution did"
                    + " not complete before the specified timeout configuration: 500 millis).");

        assertThat(Thread.interrupted()).isFalse();
      }
    }
  }

  @Test
  void keepTheInterruptOfTheThread() throws IOException {
    try (var server = new ScriptedStore(STORED); var store = server.open()) {
      Thread.currentThread().interrupt();

      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, ABC, JPEG));

      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void nameAHostThatDoesNotExist() {
    var settings = S3Settings.of("pictures", URI.create("https://bucket.invalid"), "example-id", "example-secret");
    try (var store = S3BlobStore.open(settings, Duration.ZERO)) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(store::check)
          .withMessage("The objects cannot be read: bucket pictures at bucket.invalid "
              + "(java.net.UnknownHostException: bucket.invalid).");
    }
  }

  /** Content while whose reading somebody interrupts the thread. */
  private static BlobContent interrupting(BlobContent content) {
    return new BlobContent() {
      @Override
      public long length() {
        return content.length();
      }

      @Override
      public InputStream open() throws IOException {
        return new FilterInputStream(content.open()) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            Thread.currentThread().interrupt();
            return super.read(target, offset, length);
          }
        };
      }
    };
  }

  private static String codeOf(Runnable call) {
    try {
      call.run();
      return "none";
    } catch (UnavailableException failed) {
      return failed.code();
    }
  }
}

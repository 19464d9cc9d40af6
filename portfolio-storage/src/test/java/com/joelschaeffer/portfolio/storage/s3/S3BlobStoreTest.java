package com.joelschaeffer.portfolio.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobHeaders;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.BlobStore;
import com.joelschaeffer.portfolio.storage.BlobStoreContract;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3BlobStoreTest extends BlobStoreContract {

  private static final int LARGE = 20 << 20;

  private static final S3ProxyServer SERVER = new S3ProxyServer();

  private final S3Settings settings = SERVER.newBucket();
  private final S3BlobStore store = S3BlobStore.open(settings, Duration.ZERO);
  private final S3Client client = S3ProxyServer.client(settings);

  @BeforeAll
  static void startServer() throws Exception {
    SERVER.start();
  }

  @AfterAll
  static void stopServer() throws Exception {
    SERVER.stop();
  }

  @AfterEach
  void closeAll() {
    store.close();
    client.close();
  }

  @Override
  protected BlobStore emptyStore() {
    return store;
  }

  @Test
  void keepsWhatIsSaidOfAnObject() {
    store.put(KEY, BlobContent.of(new byte[10]), new BlobHeaders("image/webp", "private", Optional.of("attachment")));

    var answer = client.headObject(request -> request.bucket(settings.bucket()).key(KEY.path()));
    assertThat(answer.contentType()).isEqualTo("image/webp");
    assertThat(answer.cacheControl()).isEqualTo("private");
    assertThat(answer.contentDisposition()).isEqualTo("attachment");
  }

  @Test
  void leavesOutWhatLiesUnderNoKey() {
    store.put(KEY, BlobContent.of(new byte[10]), JPEG);
    client.putObject(request -> request.bucket(settings.bucket()).key("media/Holiday 1.jpg"),
        RequestBody.fromString("by hand"));

    try (var listed = store.list("")) {
      assertThat(listed.map(BlobStore.Listed::key)).containsExactly(KEY);
    }
  }

  @Test
  void findsAnEmptyObject() {
    store.put(KEY, BlobContent.of(new byte[0]), JPEG);

    assertThat(store.exists(KEY)).isTrue();
  }

  @Test
  void linksToAnObjectThatIsSavedUnderItsName() throws Exception {
    store.put(KEY, BlobContent.of(new byte[] {1, 2, 3}), JPEG);

    var link = store.link(KEY, Duration.ofMinutes(5), "Düne 1.jpg").orElseThrow();
    try (var browser = HttpClient.newHttpClient()) {
      var answer = browser.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).containsExactly(1, 2, 3);
      assertThat(answer.headers().firstValue("content-disposition"))
          .hasValue("attachment; filename=\"D_ne 1.jpg\"; filename*=UTF-8''D%C3%BCne%201.jpg");
    }
  }

  @Test
  void makesNoLinkThatIsValidForTooLong() {
    for (var validity : new Duration[] {Duration.ZERO, Duration.ofDays(7).plusSeconds(1)})
      assertThatIllegalArgumentException().isThrownBy(() -> store.link(KEY, validity, "dunes.jpg"))
          .withMessageContaining(validity.toString());
  }

  @Test
  void saysWhereItIs() {
    assertThat(store).hasToString("bucket " + settings.bucket() + " at 127.0.0.1");
  }

  @Nested
  class LargeContent {

    @Test
    void travelsInPartsAndArrivesWhole() throws IOException {
      var bytes = bytes(LARGE);

      store.put(KEY, BlobContent.of(bytes), new BlobHeaders("image/jpeg", "private", Optional.of("attachment")));

      try (var content = store.open(KEY).orElseThrow().content()) {
        assertThat(content.readAllBytes()).isEqualTo(bytes);
      }
      var answer = client.headObject(request -> request.bucket(settings.bucket()).key(KEY.path()));
      assertThat(answer.eTag()).contains("-3");
      assertThat(answer.contentType()).isEqualTo("image/jpeg");
      assertThat(answer.cacheControl()).isEqualTo("private");
      assertThat(answer.contentDisposition()).isEqualTo("attachment");
    }

    @Test
    void mayEndWithAPart() {
      store.put(KEY, BlobContent.of(bytes(2 * S3BlobStore.PART_SIZE)), JPEG);

      assertThat(client.headObject(request -> request.bucket(settings.bucket()).key(KEY.path())).eTag()).contains("-2");
    }

    @Test
    void leavesNothingWhenItBreaksOff() {
      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> store.put(KEY, announced(LARGE, bytes(LARGE - 1)), JPEG))
          .withMessageContaining("only 20971519 of 20971520 bytes arrived");

      assertThat(store.exists(KEY)).isFalse();
      assertThat(partsOfUnfinishedUploads()).isZero();
    }

    @Test
    void leavesWhatWasThereWhenItIsLonger() throws IOException {
      store.put(KEY, BlobContent.of(new byte[] {1, 2, 3}), JPEG);

      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> store.put(KEY, announced(LARGE, bytes(LARGE + 1)), JPEG))
          .withMessageContaining("more than the announced 20971520 bytes arrived");

      try (var content = store.open(KEY).orElseThrow().content()) {
        assertThat(content.readAllBytes()).containsExactly(1, 2, 3);
      }
      assertThat(partsOfUnfinishedUploads()).isZero();
    }

    private int partsOfUnfinishedUploads() {
      return client.listMultipartUploads(request -> request.bucket(settings.bucket())).uploads().size();
    }
  }

  @Nested
  class WrongSettings {

    @Test
    void passTheCheckWhenTheyAreRight() {
      assertThatCode(store::check).doesNotThrowAnyException();
    }

    @Test
    void nameTheSecretThatIsWrong() {
      try (var wrong = S3BlobStore.open(SERVER.settings(settings.bucket(), "not-the-secret"), Duration.ZERO)) {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(wrong::check)
            .withMessage("The objects cannot be read: bucket %s at 127.0.0.1 (HTTP 403 SignatureDoesNotMatch)."
                .formatted(settings.bucket()) + " Check the secret access key.")
            .satisfies(failed -> assertThat(failed.code()).isEqualTo("object_store_not_readable"));
        assertThatExceptionOfType(UnavailableException.class)
            .isThrownBy(() -> wrong.put(KEY, BlobContent.of(new byte[10]), JPEG))
            .withMessageStartingWith("The object " + KEY + " was not stored: bucket ")
            .withMessageNotContaining("not-the-secret");
      }
    }

    @Test
    void nameTheBucketThatIsMissing() {
      try (var wrong = S3BlobStore.open(SERVER.settings("not-there", "example-secret"), Duration.ZERO)) {
        var calls = new Runnable[] {wrong::check, () -> wrong.open(KEY), () -> wrong.exists(KEY),
          () -> wrong.delete(KEY), () -> wrong.list("").forEach(object -> {}),
          () -> wrong.put(KEY, BlobContent.of(new byte[10]), JPEG),
          () -> wrong.put(KEY, BlobContent.of(bytes(LARGE)), JPEG)};
        for (var call : calls)
          assertThatExceptionOfType(UnavailableException.class).isThrownBy(call::run)
              .withMessageEndingWith("(HTTP 404 NoSuchBucket). Check the bucket's name and the endpoint.");
      }
    }
  }

  @Test
  void opensAsTheReadmeSays() {
    var endpoint = settings.endpoint().uri();
    var accessKeyId = settings.credentials().accessKeyId();
    var secretAccessKey = settings.credentials().secretAccessKey();

    try (var blobs = S3BlobStore.open(S3Settings.of(settings.bucket(), endpoint, accessKeyId, secretAccessKey))) {
      assertThatCode(blobs::check).doesNotThrowAnyException();
    }
  }

  @Test
  void saysThatAFileCannotBeRead() {
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> store.put(new BlobKey("a/b"), BlobContent.of(Path.of("missing"), 6), JPEG))
        .withMessageEndingWith("(java.nio.file.NoSuchFileException: missing).");
  }

  private static BlobContent announced(long length, byte[] bytes) {
    var content = BlobContent.of(bytes);
    return new BlobContent() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public InputStream open() throws IOException {
        return content.open();
      }
    };
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}

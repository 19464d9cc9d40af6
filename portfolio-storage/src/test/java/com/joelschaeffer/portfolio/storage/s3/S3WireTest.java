package com.joelschaeffer.portfolio.storage.s3;

import static com.joelschaeffer.portfolio.storage.s3.ScriptedStore.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobHeaders;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.s3.ScriptedStore.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What R2 gets to see: it refuses chunked signing, some checksums and access lists. */
class S3WireTest {

  private static final BlobKey KEY = new BlobKey("media/3f9a/800.jpg");
  private static final String PATH = "/pictures/media/3f9a/800.jpg";
  private static final BlobHeaders HEADERS = new BlobHeaders("image/jpeg", "public, max-age=60",
      Optional.of("attachment"));
  private static final BlobContent ABC = BlobContent.of(new byte[] {'a', 'b', 'c'});
  /** The MD5 of "abc" (RFC 1321, appendix A.5). */
  private static final String MD5_OF_ABC = "900150983cd24fb0d6963f7d28e17f72";

  @Test
  void putsAnObjectInOneRequest() throws IOException {
    try (var server = new ScriptedStore(answer(200, "ETag: \"" + MD5_OF_ABC + '"', "")); var store = server.open()) {
      store.put(KEY, ABC, HEADERS);

      assertThat(server.lines()).containsExactly("PUT " + PATH);
      var request = server.requests().getFirst();
      assertThat(request.body()).isEqualTo("abc");
      assertThat(request.headers()).containsEntry("content-type", "image/jpeg")
          .containsEntry("cache-control", "public, max-age=60").containsEntry("content-disposition", "attachment")
          .containsEntry("content-length", "3");
      assertThat(request.header("authorization"))
          .matches("AWS4-HMAC-SHA256 Credential=example-id/\\d{8}/auto/s3/aws4_request, .*");
    }
  }

  @Test
  void sendsNothingThatR2Refuses() throws IOException {
    var bytes = new byte[S3BlobStore.PART_SIZE + 3];
    bytes[S3BlobStore.PART_SIZE] = 'a';
    bytes[S3BlobStore.PART_SIZE + 1] = 'b';
    bytes[S3BlobStore.PART_SIZE + 2] = 'c';
    try (var server = new ScriptedStore(started(), tagged("96995b58d4cbf6aaa9041b4f00c7f6ae"), tagged(MD5_OF_ABC),
        answer(200, "", "<CompleteMultipartUploadResult><ETag>x-2</ETag></CompleteMultipartUploadResult>"),
        tagged(MD5_OF_ABC), answer(200, "", "abc"), answer(206, "", "a"), answer(204),
        answer(200, "", "<ListBucketResult/>"));
        var store = server.open()) {
      store.put(KEY, BlobContent.of(bytes), HEADERS);
      store.put(KEY, ABC, HEADERS);
      store.open(KEY).orElseThrow().content().close();
      store.exists(KEY);
      store.delete(KEY);
      store.list("").forEach(object -> {});
      store.check();

      assertThat(server.lines()).containsExactly("POST " + PATH + "?uploads",
          "PUT " + PATH + "?partNumber=1&uploadId=one", "PUT " + PATH + "?partNumber=2&uploadId=one",
          "POST " + PATH + "?uploadId=one", "PUT " + PATH, "GET " + PATH, "GET " + PATH, "DELETE " + PATH,
          "GET /pictures?list-type=2&prefix=", "GET /pictures?list-type=2&max-keys=1");
      assertThat(server.requests()).allSatisfy(request -> {
        assertThat(request.headers()).doesNotContainKeys("content-encoding", "x-amz-trailer",
            "transfer-encoding", "expect", "x-amz-decoded-content-length", "x-amz-sdk-checksum-algorithm",
            "x-amz-checksum-mode", "x-amz-checksum-algorithm", "x-amz-acl");
        assertThat(request.headers().keySet()).noneMatch(name -> name.startsWith("x-amz-checksum"));
        assertThat(request.header("x-amz-content-sha256")).doesNotStartWith("STREAMING").isNotEmpty();
        assertThat(request.headers().values()).noneMatch(value -> value.contains("example-secret"));
      });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ETag: \"0123456789abcdef0123456789abcdef\"\nx-amz-server-side-encryption: aws:kms",
    "ETag: \"0123456789abcdef0123456789abcdef\"\nx-amz-server-side-encryption: aws:kms:dsse",
    "ETag: \"0123456789abcdef0123456789abcdef\"\nx-amz-server-side-encryption-customer-algorithm: AES256",
    "ETag: \"0123456789abcdef0123456789abcdef-1\"", "ETag: \"0x8D4BCC2E4835CD0\"", "x-no-tag: at all"})
  void takesTheWordOfAStoreWhoseTagIsNoDigest(String answer) throws IOException {
    try (var server = new ScriptedStore(answer(200, answer, "")); var store = server.open()) {
      store.put(KEY, ABC, HEADERS);

      assertThat(server.lines()).containsExactly("PUT " + PATH);
    }
  }

  @Test
  void sendsPartsToABucketThatEncryptsThem() throws IOException {
    var encrypted = answer(200, "ETag: \"0123456789abcdef0123456789abcdef\"\nx-amz-server-side-encryption: aws:kms",
        "");
    try (var server = new ScriptedStore(started(), encrypted, encrypted,
        answer(200, "", "<CompleteMultipartUploadResult/>")); var store = server.open()) {
      store.put(KEY, BlobContent.of(new byte[S3BlobStore.PART_SIZE + 1]), HEADERS);

      assertThat(server.lines()).hasSize(4).last().isEqualTo("POST " + PATH + "?uploadId=one");
    }
  }

  @Test
  void comparesWhereTheStoreEncryptsWithItsOwnKey() throws IOException {
    try (var server = new ScriptedStore(
        answer(200, "ETag: \"0123456789abcdef0123456789abcdef\"\nx-amz-server-side-encryption: AES256", ""));
        var store = server.open()) {
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.put(KEY, ABC, HEADERS));
    }
  }

  @Test
  void saysWithTheUploadWhatItIsNotWithItsParts() throws IOException {
    try (var server = new ScriptedStore(started(), tagged("96995b58d4cbf6aaa9041b4f00c7f6ae"),
        tagged("7fc56270e7a70fa81a5935b72eacbe29"),
        answer(200, "", "<CompleteMultipartUploadResult><ETag>x-2</ETag></CompleteMultipartUploadResult>"));
        var store = server.open()) {
      var bytes = new byte[S3BlobStore.PART_SIZE + 1];
      bytes[S3BlobStore.PART_SIZE] = 'A';
      store.put(KEY, BlobContent.of(bytes), HEADERS);

      assertThat(server.requests().getFirst().headers()).containsEntry("content-type", "image/jpeg")
          .containsEntry("cache-control", "public, max-age=60").containsEntry("content-disposition", "attachment");
      assertThat(server.requests().get(1).headers()).doesNotContainKeys("cache-control", "content-disposition");
      assertThat(server.requests().get(3).body())
          .contains("<PartNumber>1</PartNumber>", "96995b58d4cbf6aaa9041b4f00c7f6ae", "<PartNumber>2</PartNumber>",
              "7fc56270e7a70fa81a5935b72eacbe29");
    }
  }

  @Test
  void readsAListPageByPageAsItIsNeeded() throws IOException {
    try (var server = new ScriptedStore(page("a", "<IsTruncated>true</IsTruncated>"
        + "<NextContinuationToken>go on/after+a</NextContinuationToken>"), page("b", "")); var store = server.open()) {
      var listed = store.list("media/").iterator();

      assertThat(listed.next().key().path()).isEqualTo("media/a");
      assertThat(server.requests()).hasSize(1);
      assertThat(listed.next().key().path()).isEqualTo("media/b");
      assertThat(listed.hasNext()).isFalse();
      assertThat(server.lines()).containsExactly("GET /pictures?list-type=2&prefix=media%2F",
          "GET /pictures?list-type=2&prefix=media%2F&continuation-token=go%20on%2Fafter%2Ba");
    }
  }

  @Test
  void signsALinkWithoutAskingAnybody() throws IOException {
    try (var server = new ScriptedStore(answer(200)); var store = server.open()) {
      var link = store.link(KEY, Duration.ofMinutes(5), "dunes.jpg").orElseThrow();

      assertThat(link.getHost()).isEqualTo("127.0.0.1");
      assertThat(link.getPath()).isEqualTo(PATH);
      assertThat(List.of(link.getQuery().split("&"))).contains("X-Amz-Expires=300", "X-Amz-SignedHeaders=host",
          "response-content-disposition=attachment; filename=\"dunes.jpg\"");
      assertThat(link.toString()).doesNotContain("example-secret").doesNotContain("checksum");
      assertThat(server.requests()).isEmpty();
    }
  }

  private static Script started() {
    return answer(200, "", "<InitiateMultipartUploadResult><UploadId>one</UploadId></InitiateMultipartUploadResult>");
  }

  private static Script tagged(String etag) {
    return answer(200, "ETag: \"" + etag + '"', "");
  }

  private static Script page(String name, String rest) {
    return answer(200, "", """
      <ListBucketResult><Contents><Key>media/%s</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified>\
      <Size>7</Size></Contents>%s</ListBucketResult>""".formatted(name, rest));
  }
}

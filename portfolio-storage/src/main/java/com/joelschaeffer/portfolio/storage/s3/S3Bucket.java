package com.joelschaeffer.portfolio.storage.s3;

import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobHeaders;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.BlobStore.Blob;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What is asked of one bucket, in the SDK's words and with its exceptions. */
final class S3Bucket implements AutoCloseable {

  /** The answer to a request for bytes that an object does not have; here, the first byte of an empty one. */
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final S3Client client;
  private final S3Presigner presigner;
  private final String name;

  S3Bucket(S3Settings settings, Duration firstPause) {
    client = S3Clients.client(settings, firstPause);
    presigner = S3Clients.presigner(settings);
    name = settings.bucket();
  }

  void check() {
    client.listObjectsV2(request -> request.bucket(name).maxKeys(1));
  }

  void put(BlobKey key, BlobContent content, BlobHeaders headers) throws IOException {
    new S3Upload(client, name, key.path(), headers).send(content);
  }

  Optional<Blob> open(BlobKey key) throws IOException {
    var opened = get(GetObjectRequest.builder().bucket(name).key(key.path()).build());
    return opened.map(body -> new Blob(body, body.length(), Optional.empty()));
  }

  /** Asks for one byte: the answer to a HEAD does not say whether the object is missing or the bucket. */
  boolean exists(BlobKey key) throws IOException {
    var request = GetObjectRequest.builder().bucket(name).key(key.path()).range("bytes=0-0").build();
    try (var body = get(request).orElse(null)) {
      if (body == null) return false;
      body.skipNBytes(Math.min(1, body.length())); // or the connection could not be used again
      return true;
    } catch (S3Exception refused) {
      if (refused.statusCode() == RANGE_NOT_SATISFIABLE) return true;
      throw refused;
    }
  }

  private Optional<WholeObject> get(GetObjectRequest request) throws IOException {
    try {
      return Optional.of(WholeObject.of(client.getObject(request)));
    } catch (S3Exception refused) {
      if (saysThatItIsMissing(refused)) return Optional.empty();
      throw refused;
    }
  }

  void delete(BlobKey key) {
    try {
      client.deleteObject(request -> request.bucket(name).key(key.path()));
    } catch (S3Exception refused) {
      if (!saysThatItIsMissing(refused)) throw refused;
    }
  }

  /** The object, that is: with a bucket that is missing the code is another, and with what no store sent there is none. */
  private static boolean saysThatItIsMissing(S3Exception refused) {
    var details = refused.awsErrorDetails();
    return details != null && "NoSuchKey".equals(details.errorCode());
  }

  ListObjectsV2Response list(String prefix, @Nullable String token) throws IOException {
    var page = client.listObjectsV2(request -> request.bucket(name).prefix(prefix).continuationToken(token));
    if (Boolean.TRUE.equals(page.isTruncated()) && page.nextContinuationToken() == null)
      throw new IOException("the list breaks off and does not say where it goes on");
    return page;
  }

  URI link(BlobKey key, Duration validity, String filename) {
    var request = GetObjectRequest.builder().bucket(name).key(key.path())
        .responseContentDisposition(Attachment.named(filename)).build();
    var signed = presigner.presignGetObject(link -> link.getObjectRequest(request).signatureDuration(validity));
    return URI.create(signed.url().toString());
  }

  @Override
  public void close() {
    presigner.close();
    client.close();
  }
}

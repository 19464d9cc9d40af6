package com.joelschaeffer.portfolio.storage.s3;

import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Sends one object, in parts when it is long. Nothing is sent before it was read wholly (a part, or all of a short object), so that
 * content which breaks off, or has another length than announced, never becomes an object, and a second attempt sends the same.
 */
final class S3Upload {

  private final S3Client client;
  private final String bucket;
  private final String key;
  private final BlobHeaders headers;

  S3Upload(S3Client client, String bucket, String key, BlobHeaders headers) {
    this.client = client;
    this.bucket = bucket;
    this.key = key;
    this.headers = headers;
  }

  void send(BlobContent content) throws IOException {
    var length = content.length();
    var buffer = new byte[(int) Math.min(length, S3BlobStore.PART_SIZE)];
    try (var pieces = new Pieces(content.open(), length)) {
      if (length > S3BlobStore.PART_SIZE) sendParts(pieces, buffer);
      else
        sendAtOnce(buffer, pieces.next(buffer));
    }
  }

  private void sendAtOnce(byte[] bytes, int length) throws IOException {
    var answer = client.putObject(request -> request.bucket(bucket).key(key).contentType(headers.contentType())
        .cacheControl(headers.cacheControl()).contentDisposition(headers.contentDisposition().orElse(null)),
        body(bytes, length));
    try {
      compare(bytes, length, answer.eTag());
    } catch (IOException damaged) {
      deleteAfter(damaged);
      throw damaged;
    }
  }

  private void sendParts(Pieces pieces, byte[] buffer) throws IOException {
    var upload = client.createMultipartUpload(request -> request.bucket(bucket).key(key)
        .contentType(headers.contentType()).cacheControl(headers.cacheControl())
        .contentDisposition(headers.contentDisposition().orElse(null))).uploadId();
    try {
      var parts = new ArrayList<CompletedPart>();
      for (int length; (length = pieces.next(buffer)) > 0;)
        parts.add(sendPart(upload, parts.size() + 1, buffer, length));
      complete(upload, parts);
    } catch (IOException | RuntimeException | Error failed) {
      abortAfter(failed, upload);
      throw failed;
    }
  }

  private CompletedPart sendPart(String upload, int number, byte[] bytes, int length) throws IOException {
    var etag = client.uploadPart(request -> request.bucket(bucket).key(key).uploadId(upload).partNumber(number),
        body(bytes, length)).eTag();
    compare(bytes, length, etag);
    return CompletedPart.builder().partNumber(number).eTag(etag).build();
  }

  /** The parts are named with their tags, so the store itself refuses to join others than those that were compared. */
  private void complete(String upload, List<CompletedPart> parts) {
    client.completeMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload)
        .multipartUpload(completed -> completed.parts(parts)));
  }

  private void deleteAfter(IOException damaged) {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(key));
    } catch (SdkException failed) {
      damaged.addSuppressed(failed);
    }
  }

  /** Also when this thread was interrupted, since the parts would lie there for days. */
  private void abortAfter(Throwable failed, String upload) {
    var interrupted = Thread.interrupted();
    try {
      client.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
    } catch (SdkException notAborted) {
      failed.addSuppressed(notAborted);
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private RequestBody body(byte[] bytes, int length) {
    return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes, 0, length), length,
        headers.contentType());
  }

  /** An object's and a part's entity tag is the MD5 of the bytes that arrived. */
  private static void compare(byte[] bytes, int length, String etag) throws IOException {
    var sent = md5(bytes, length);
    var arrived = etag == null ? "" : etag.replace("\"", "");
    if (!sent.equalsIgnoreCase(arrived))
      throw new IOException("bytes with MD5 " + sent + " were sent, the store's entity tag is " + etag);
  }

  private static String md5(byte[] bytes, int length) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      digest.update(bytes, 0, length);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has MD5", impossible);
    }
  }
}

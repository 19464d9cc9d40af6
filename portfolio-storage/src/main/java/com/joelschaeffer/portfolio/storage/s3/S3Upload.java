package com.joelschaeffer.portfolio.storage.s3;

import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobHeaders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Sends one object, in parts when it is long. Nothing is sent before it was read wholly (a part, or all of a short object), so that
 * content which breaks off, or has another length than announced, never becomes an object, and a second attempt sends the same.
 * Where the store's answer tells the MD5 of what arrived, that is compared; where it tells none, TLS alone protects the way.
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
        sendAtOnce(new SentBytes(buffer, pieces.next(buffer)));
    }
  }

  private void sendAtOnce(SentBytes bytes) throws IOException {
    var answer = client.putObject(request -> request.bucket(bucket).key(key).contentType(headers.contentType())
        .cacheControl(headers.cacheControl()).contentDisposition(headers.contentDisposition().orElse(null)),
        bytes.body(headers.contentType()));
    try {
      bytes.compare(Receipt.of(answer));
    } catch (IOException damaged) {
      deleteAfter(damaged, answer);
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
        parts.add(sendPart(upload, parts.size() + 1, new SentBytes(buffer, length)));
      complete(upload, parts);
    } catch (IOException | RuntimeException | Error failed) {
      abortAfter(failed, upload);
      throw failed;
    }
  }

  private CompletedPart sendPart(String upload, int number, SentBytes bytes) throws IOException {
    var answer = client.uploadPart(request -> request.bucket(bucket).key(key).uploadId(upload).partNumber(number),
        bytes.body(headers.contentType()));
    bytes.compare(Receipt.of(answer));
    return CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build();
  }

  /** The parts are named with their tags, so the store itself refuses to join others than those that arrived whole. */
  private void complete(String upload, List<CompletedPart> parts) {
    client.completeMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload)
        .multipartUpload(completed -> completed.parts(parts)));
  }

  /** Only what these bytes became: what lay there before, or what another upload has put there since, has another tag. */
  private void deleteAfter(IOException damaged, PutObjectResponse answer) {
    try {
      var there = client.headObject(request -> request.bucket(bucket).key(key));
      if (answer.eTag().equals(there.eTag()))
        client.deleteObject(request -> request.bucket(bucket).key(key).versionId(answer.versionId()));
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
}

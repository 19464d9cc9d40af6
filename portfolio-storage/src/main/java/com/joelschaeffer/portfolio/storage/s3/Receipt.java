package com.joelschaeffer.portfolio.storage.s3;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * What a store says of bytes it has taken.
 *
 * @param tag       the entity tag; empty when there is none
 * @param encrypted whether with a key of which the tag is made, too
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html">Object, "ETag"</a> for when it is an MD5
 */
record Receipt(String tag, boolean encrypted) {

  private static final Pattern MD5 = Pattern.compile("\"?([0-9a-fA-F]{32})\"?");
  /** With a key that only the store knows ({@code AES256}) the tag is the MD5 as ever. */
  private static final String KEY_SERVICE = "aws:kms";

  static Receipt of(PutObjectResponse answer) {
    return of(answer.eTag(), answer.serverSideEncryptionAsString(), answer.sseCustomerAlgorithm());
  }

  static Receipt of(UploadPartResponse answer) {
    return of(answer.eTag(), answer.serverSideEncryptionAsString(), answer.sseCustomerAlgorithm());
  }

  private static Receipt of(@Nullable String tag, @Nullable String encryption, @Nullable String customersKey) {
    var byKeyService = encryption != null && encryption.startsWith(KEY_SERVICE);
    return new Receipt(tag == null ? "" : tag, byKeyService || customersKey != null);
  }

  /** The MD5 of the bytes that arrived; empty where the tag is something else, as stores are free to have it. */
  Optional<String> md5() {
    var hex = MD5.matcher(tag);
    return !encrypted && hex.matches() ? Optional.of(hex.group(1)) : Optional.empty();
  }
}

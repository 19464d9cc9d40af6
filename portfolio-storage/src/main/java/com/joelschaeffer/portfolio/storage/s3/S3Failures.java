package com.joelschaeffer.portfolio.storage.s3;

import com.joelschaeffer.portfolio.core.UnavailableException;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in this system's words what went wrong between here and a bucket, and what to look at. */
final class S3Failures {

  /** Something that is asked of the bucket. */
  interface Request<T> {
    T run() throws IOException;
  }

  private final String place;

  S3Failures(String place) {
    this.place = place;
  }

  /**
   * Does it.
   *
   * @param what did not happen when it fails, e.g. {@code The object a/b was not stored}
   * @throws UnavailableException when it fails
   */
  <T> T translate(String code, String what, Request<T> request) {
    try {
      return request.run();
    } catch (AbortedException interrupted) {
      Thread.currentThread().interrupt();
      throw unavailable(code, what, interrupted);
    } catch (IOException | SdkException failed) {
      throw unavailable(code, what, failed);
    }
  }

  private UnavailableException unavailable(String code, String what, Exception failed) {
    if (!(failed instanceof AwsServiceException refused))
      return new UnavailableException(code, "%s: %s (%s).".formatted(what, place, reason(failed)), failed);
    var advice = advice(refused).map(text -> " Check " + text + ".").orElse("");
    return new UnavailableException(code, "%s: %s (%s).%s".formatted(what, place, answer(refused), advice), failed);
  }

  /**
   * Status and code, e.g. {@code HTTP 403 AccessDenied}, without the store's own text, which may repeat what it was sent. Java's
   * client keeps the code of a 401 to itself when it was sent a body.
   */
  private static String answer(AwsServiceException refused) {
    return ("HTTP " + refused.statusCode() + ' ' + s3Code(refused)).strip();
  }

  private static String s3Code(AwsServiceException refused) {
    var details = refused.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }

  private static Optional<String> advice(AwsServiceException refused) {
    return Optional.ofNullable(switch (s3Code(refused)) {
      case "SignatureDoesNotMatch" -> "the secret access key";
      case "InvalidAccessKeyId" -> "the access key id and that it belongs to this endpoint";
      case "NoSuchBucket" -> "the bucket's name and the endpoint";
      case "RequestTimeTooSkewed" -> "this machine's clock";
      case "AuthorizationHeaderMalformed", "PermanentRedirect", "IllegalLocationConstraintException" ->
        "the endpoint and the region";
      default -> switch (refused.statusCode()) {
        case 401 -> "the access key id and that it belongs to this endpoint";
        case 403 -> "that the access key may read and write this bucket";
        case 301, 307 -> "the endpoint and the region";
        default -> null;
      };
    });
  }

  /** The innermost cause in one line; Java's own messages often say nothing without the exception's name. */
  private static String reason(Throwable failed) {
    var cause = failed;
    while (cause.getCause() != null)
      cause = cause.getCause();
    var telling = cause.getClass() == IOException.class || cause instanceof SdkException;
    return telling ? String.valueOf(cause.getMessage()) : cause.toString();
  }
}

package com.joelschaeffer.portfolio.app.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Ends a request of the API. {@link ApiErrors} makes the answer of it. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  @SuppressWarnings("serial") // never written anywhere
  private final ApiError error;

  /** @param error what the caller is told */
  public ApiException(HttpStatus status, ApiError error) {
    super(error.message(), null, false, false); // told to the caller, never to the log
    this.status = status;
    this.error = error;
  }

  /** With nothing but a sentence. */
  public static ApiException of(HttpStatus status, String message) {
    return new ApiException(status, new ApiError.Plain(message));
  }

  /** The request cannot be understood. */
  public static ApiException badRequest(String message) {
    return of(HttpStatus.BAD_REQUEST, message);
  }

  /** A document that cannot be saved. */
  public static ApiException invalid(ApiError.Subject subject, List<FieldError> fields) {
    return new ApiException(HttpStatus.BAD_REQUEST, new ApiError.Invalid(subject, fields));
  }

  /** A path that may not be asked for. */
  public static ApiException notQueryable(String path) {
    return new ApiException(HttpStatus.BAD_REQUEST, new ApiError.NotQueryable(List.of(path)));
  }

  /** There is no such document, or not for this caller. */
  public static ApiException notFound() {
    return of(HttpStatus.NOT_FOUND, "Not Found");
  }

  /** The caller may not do this. */
  public static ApiException forbidden() {
    return of(HttpStatus.FORBIDDEN, "You are not allowed to perform this action.");
  }

  /** The status of the answer. */
  public HttpStatus status() {
    return status;
  }

  /** What the caller is told. */
  public ApiError error() {
    return error;
  }
}

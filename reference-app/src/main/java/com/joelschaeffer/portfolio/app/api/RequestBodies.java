package com.joelschaeffer.portfolio.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of requests, however they come: with a length or in chunks. */
public final class RequestBodies {

  /** Longest body of any kind, in bytes: a photograph of 20 MiB and the words beside it. */
  static final long MAX_BYTES = 21L * 1024 * 1024;

  private RequestBodies() {}

  /**
   * The object that the body is.
   *
   * @throws ApiException 400 when it is none, 413 when it is too long for anything, 415 when it says to be something else than JSON
   */
  public static ObjectNode object(HttpServletRequest request) {
    requireJson(request);
    return object(StrictJson.read(bytes(request)));
  }

  /** The same, empty when there is no body at all. */
  public static Optional<ObjectNode> objectIfAny(HttpServletRequest request) {
    var body = bytes(request);
    if (body.length == 0) return Optional.empty();
    requireJson(request);
    return Optional.of(object(StrictJson.read(body)));
  }

  /** What a request says its body is; empty when it says nothing, or nothing readable. */
  static Optional<MediaType> typeOf(HttpServletRequest request) {
    return type(request.getContentType());
  }

  static ObjectNode object(JsonNode json) {
    if (json instanceof ObjectNode object) return object;
    throw ApiException.badRequest("The JSON must be an object.");
  }

  /** The body, at most as long as JSON may be. */
  static byte[] bytes(HttpServletRequest request) {
    if (request.getContentLengthLong() > MAX_BYTES) throw tooLarge();
    try {
      var content = request.getInputStream();
      var body = content.readNBytes(StrictJson.MAX_BYTES + 1);
      if (body.length > StrictJson.MAX_BYTES) refuse(content);
      return body;
    } catch (IOException brokenOff) {
      throw ApiException.badRequest("The request broke off before its end.");
    }
  }

  /** What a body is refused for is said once its length is known. */
  private static void refuse(InputStream content) throws IOException {
    content.skip(MAX_BYTES - StrictJson.MAX_BYTES);
    if (content.read() >= 0) throw tooLarge();
    throw ApiException.badRequest("The body is longer than 1 MB.");
  }

  static ApiException tooLarge() {
    return ApiException.of(HttpStatus.CONTENT_TOO_LARGE, "The request is larger than 20 MB.");
  }

  static ApiException unsupported(String needed) {
    return ApiException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be sent as " + needed + ".");
  }

  private static void requireJson(HttpServletRequest request) {
    if (typeOf(request).filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype).isEmpty())
      throw unsupported("application/json");
  }

  private static Optional<MediaType> type(@Nullable String header) {
    if (header == null) return Optional.empty();
    try {
      return Optional.of(MediaType.parseMediaType(header));
    } catch (InvalidMediaTypeException unreadable) {
      return Optional.empty();
    }
  }
}

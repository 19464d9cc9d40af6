package com.joelschaeffer.portfolio.storage;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a store that is reached by browsers says about an object in its answers. A store that only this system reads may forget it.
 *
 * @param contentType        media type, e.g. {@code image/jpeg}
 * @param cacheControl       RFC 9111, e.g. {@code public, max-age=31536000, immutable}
 * @param contentDisposition RFC 6266, e.g. {@code attachment}; empty to have it shown
 */
public record BlobHeaders(String contentType, String cacheControl, Optional<String> contentDisposition) {

  private static final Pattern VISIBLE = Pattern.compile("[\\x20-\\x7e]+");

  public BlobHeaders {
    require("contentType", contentType);
    require("cacheControl", cacheControl);
    Objects.requireNonNull(contentDisposition, "contentDisposition");
    contentDisposition.ifPresent(value -> require("contentDisposition", value));
  }

  private static void require(String name, String value) {
    if (!VISIBLE.matcher(value).matches())
      throw new IllegalArgumentException(name + " is not a header's value: " + value);
  }
}

package com.joelschaeffer.portfolio.core.catalog;

import java.util.Objects;

/**
 * Something an artwork lacks before it may be published.
 *
 * @param code    for programs
 * @param field   the field to mend it in, e.g. {@code printOptions.0.price}
 * @param message for people: what is missing
 */
public record PublishProblem(Code code, String field, String message) {

  public PublishProblem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(message, "message");
  }

  /** What is missing. */
  public enum Code {
    NO_PICTURE, PICTURE_NOT_READY, NO_ALT_TEXT, ALT_TEXT_NOT_CONFIRMED, NO_PRICE
  }
}

package com.joelschaeffer.portfolio.core.media;

import java.util.Objects;

/**
 * Why a file is not taken as a photograph.
 *
 * @param reason  for programs
 * @param message for people: one sentence that says what was found and what would be accepted, without the file's name
 */
public record Refusal(Reason reason, String message) {

  public Refusal {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
  }

  /** What was wrong with it. */
  public enum Reason {
    /** No bytes at all. */
    EMPTY,
    /** More bytes than a file may have. */
    TOO_LARGE,
    /** Not a JPEG, PNG, WebP or GIF by its content. */
    TYPE_NOT_ACCEPTED,
    /** More pixels than may be decoded; read from the header. */
    TOO_MANY_PIXELS,
    /** The file ends before the picture does. */
    TRUNCATED,
    /** The file is damaged. */
    CORRUPT
  }
}

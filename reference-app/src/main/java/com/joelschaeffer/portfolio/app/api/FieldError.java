package com.joelschaeffer.portfolio.app.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with one field of a document.
 *
 * @param path      where it stands, e.g. {@code printOptions.0.printType}
 * @param label     the field's name for people; empty where the path has to do
 * @param message   one sentence
 * @param tableName of which table another row has the value; only where it must be unique
 */
public record FieldError(String path, Optional<String> label, String message, Optional<String> tableName) {

  public FieldError {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(tableName, "tableName");
  }

  /** A field that people know by a name. */
  public static FieldError of(String path, String label, String message) {
    return new FieldError(path, Optional.of(label), message, Optional.empty());
  }

  /** A value that another row has already. */
  public static FieldError taken(String path, String tableName) {
    return new FieldError(path, Optional.empty(), "Value must be unique", Optional.of(tableName));
  }

  /** The name for people, or the path. */
  String shown() {
    return label.orElse(path);
  }
}

package com.joelschaeffer.portfolio.app.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What is wrong with a request. */
public sealed interface ApiError {

  /** One sentence. */
  String message();

  /** Nothing more to say than a sentence. */
  record Plain(String message) implements ApiError {
    public Plain {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * A document that cannot be saved.
   *
   * @param fields every wrong one, at least one
   */
  record Invalid(Subject subject, List<FieldError> fields) implements ApiError {
    public Invalid {
      Objects.requireNonNull(subject, "subject");
      fields = List.copyOf(fields);
      if (fields.isEmpty()) throw new IllegalArgumentException("invalid without a wrong field");
    }

    @Override
    public String message() {
      var names = fields.stream().map(FieldError::shown).collect(Collectors.joining(", "));
      return (fields.size() == 1 ? "The following field is invalid: " : "The following fields are invalid: ") + names;
    }
  }

  /**
   * A condition, an order or a selection that names what may not be asked for.
   *
   * @param paths at least one
   */
  record NotQueryable(List<String> paths) implements ApiError {
    public NotQueryable {
      paths = List.copyOf(paths);
      if (paths.isEmpty()) throw new IllegalArgumentException("not queryable without a path");
    }

    @Override
    public String message() {
      return (paths.size() == 1 ? "The following path cannot be queried: " : "The following paths cannot be queried: ")
          + String.join(", ", paths);
    }
  }

  /**
   * Which document it is about, as far as there is one.
   *
   * @param collection e.g. {@code artworks}
   */
  record Subject(Optional<String> collection, OptionalInt id) {

    /** A file, say, before it is a document. */
    public static final Subject NONE = new Subject(Optional.empty(), OptionalInt.empty());

    /** A document that is not stored yet. */
    public static Subject of(String collection) {
      return new Subject(Optional.of(collection), OptionalInt.empty());
    }

    /** A stored document. */
    public static Subject of(String collection, int id) {
      return new Subject(Optional.of(collection), OptionalInt.of(id));
    }
  }
}

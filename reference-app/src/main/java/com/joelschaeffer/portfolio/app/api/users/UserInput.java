package com.joelschaeffer.portfolio.app.api.users;

import com.joelschaeffer.portfolio.app.api.ApiError.Subject;
import com.joelschaeffer.portfolio.app.api.ApiException;
import com.joelschaeffer.portfolio.app.api.FieldError;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.UserChange;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a caller says about a user: these fields and no others, and everything that is wrong with them at once. What else a
 * document holds is passed over, since clients send back what they were given.
 */
final class UserInput {

  private static final String REQUIRED = "This field is required.";

  private final ObjectNode body;
  private final List<FieldError> problems = new ArrayList<>();

  UserInput(ObjectNode body) {
    this.body = body;
  }

  /** The text of a field, which must be there. */
  static String text(ObjectNode body, String field) {
    var input = new UserInput(body);
    var text = input.required(field, Function.identity());
    return input.orRefuse(text);
  }

  /** Two texts that must be there, named together if they are not. */
  static List<String> texts(ObjectNode body, String first, String second) {
    var input = new UserInput(body);
    var both = List.of(input.required(first, Function.identity()), input.required(second, Function.identity()));
    return both.stream().map(input::orRefuse).toList();
  }

  /** What is needed to add a user; who is not said to be an admin is an editor. */
  static Addition addition(ObjectNode body) {
    return addition(body, Role.EDITOR);
  }

  /** What is needed to add the first user, whose role is not asked for. */
  static Addition first(ObjectNode body) {
    body.remove("role");
    return addition(body, Role.ADMIN);
  }

  /** A user who shall be. */
  record Addition(UserProfile profile, Password password) {}

  private static Addition addition(ObjectNode body, Role fallback) {
    var input = new UserInput(body);
    var email = input.required("email", text -> EmailAddress.parse("email", text));
    var name = input.name("");
    var role = input.optional("role", UserInput::role).orElse(fallback);
    var password = input.required("password", text -> Password.parse("password", text));
    return new Addition(new UserProfile(input.orRefuse(email), name, role), input.orRefuse(password));
  }

  /** What shall be different; fields that are not named stay as they are. */
  static UserChange change(ObjectNode body, UserProfile before) {
    var input = new UserInput(body);
    var email = body.has("email")
        ? input.required("email", text -> EmailAddress.parse("email", text))
        : Optional.of(before.email());
    var name = body.has("name") ? input.name("") : before.name();
    var role = body.has("role") ? input.required("role", UserInput::role) : Optional.of(before.role());
    var password = input.optional("password", text -> Password.parse("password", text));
    return new UserChange(new UserProfile(input.orRefuse(email), name, input.orRefuse(role)), password);
  }

  private String name(String fallback) {
    return optional("name", text -> UserProfile.parseName("name", text)).orElse(fallback);
  }

  private static Role role(String code) {
    return Role.tryParse(code).orElseThrow(() -> new InvalidInputException("unknown_role", "role",
        "This field has an invalid selection: there are admin and editor."));
  }

  private <T> Optional<T> required(String field, Function<String, T> reader) {
    var value = value(field).filter(given -> !given.isString() || !given.stringValue().isEmpty());
    return value.isEmpty() ? problem(field, REQUIRED) : read(field, value.get(), reader);
  }

  private <T> Optional<T> optional(String field, Function<String, T> reader) {
    return value(field).flatMap(value -> read(field, value, reader));
  }

  private Optional<JsonNode> value(String field) {
    return Optional.ofNullable(body.get(field)).filter(value -> !value.isNull());
  }

  private <T> Optional<T> read(String field, JsonNode value, Function<String, T> reader) {
    if (!value.isString()) return problem(field, "This value must be text.");
    try {
      return Optional.of(reader.apply(value.stringValue()));
    } catch (InvalidInputException wrong) {
      return problem(field, Objects.requireNonNullElse(wrong.getMessage(), ""));
    }
  }

  private <T> Optional<T> problem(String field, String message) {
    problems.add(new FieldError(field, Optional.empty(), message, Optional.empty()));
    return Optional.empty();
  }

  /** The value, once every field was looked at. */
  private <T> T orRefuse(Optional<T> value) {
    if (!problems.isEmpty()) throw ApiException.invalid(Subject.of(UserJson.COLLECTION), problems);
    return value.orElseThrow();
  }
}

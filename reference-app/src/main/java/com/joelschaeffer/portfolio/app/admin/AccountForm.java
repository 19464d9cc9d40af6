package com.joelschaeffer.portfolio.app.admin;

import com.joelschaeffer.portfolio.core.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form about an account, and what is wrong with it. Of one request only. */
final class AccountForm {

  private final MultiValueMap<String, String> typed;
  private final Map<String, String> problems = new HashMap<>();

  AccountForm(MultiValueMap<String, String> typed) {
    this.typed = typed;
  }

  /** A field's text; empty when there is none. */
  String text(String field) {
    return Optional.ofNullable(typed.getFirst(field)).orElse("");
  }

  /** What a field means; empty when it is wrong, which is noted. */
  <T> Optional<T> read(String field, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text(field)));
    } catch (InvalidInputException wrong) {
      note(field, Objects.requireNonNullElse(wrong.getMessage(), ""));
      return Optional.empty();
    }
  }

  void note(String field, String problem) {
    problems.putIfAbsent(field, problem);
  }

  boolean isWrong() {
    return !problems.isEmpty();
  }

  /** The fields as they are shown again; passwords are typed anew. */
  List<AccountField> again(List<AccountField> fields) {
    var shown = new ArrayList<AccountField>();
    for (var field : fields)
      shown.add(field.with(field.isSecret() ? "" : text(field.name()), problems.getOrDefault(field.name(), "")));
    return shown;
  }
}

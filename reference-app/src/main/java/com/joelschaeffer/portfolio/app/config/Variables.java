package com.joelschaeffer.portfolio.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Reads {@link Variable}s out of the environment and says of a wrong one what is wrong with it. */
final class Variables {

  private final Environment environment;

  Variables(Environment environment) {
    this.environment = environment;
  }

  /** A variable's value and the name it was given by. */
  record Value(String name, String text, String example) {

    ConfigurationException wrong(String fault) {
      return ConfigurationException.of(name, fault, example);
    }
  }

  /** The value that was set; blank counts as not set, and the property comes before the environment variables. */
  Optional<Value> find(Variable variable) {
    return Stream.concat(Stream.of(variable.property()), variable.environment().stream())
        .flatMap(name -> Optional.ofNullable(environment.getProperty(name)).stream()
            .filter(text -> !text.isBlank())
            .map(text -> new Value(shown(variable, name), text.strip(), variable.example())))
        .findFirst();
  }

  boolean flag(Variable variable, boolean fallback) {
    return find(variable).map(value -> switch (value.text().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw value.wrong("is \"" + value.text() + "\", but must be true or false");
    }).orElse(fallback);
  }

  int number(Variable variable, int fallback, int smallest, int largest) {
    return find(variable).map(value -> {
      try {
        var number = Integer.parseInt(value.text());
        if (number >= smallest && number <= largest) return number;
      } catch (NumberFormatException notANumber) {
        // told below, in the same words as a number out of range
      }
      throw value
          .wrong("is \"%s\", but must be a whole number from %d to %d".formatted(value.text(), smallest, largest));
    }).orElse(fallback);
  }

  <T extends Enum<T>> T word(Variable variable, T fallback) {
    return find(variable).map(value -> {
      var words = Stream.of(fallback.getDeclaringClass().getEnumConstants()).toList();
      return words.stream().filter(word -> lower(word).equals(value.text().toLowerCase(Locale.ROOT))).findFirst()
          .orElseThrow(() -> value.wrong("is \"%s\", but must be one of %s".formatted(value.text(),
              String.join(", ", words.stream().map(Variables::lower).toList()))));
    }).orElse(fallback);
  }

  /** A list of words parted by commas or blanks. */
  List<String> words(Variable variable) {
    return find(variable).map(value -> List.of(value.text().split("[,\\s]+", -1))).orElse(List.of());
  }

  /** An absolute http or https address without path, query or fragment. */
  Optional<URI> origin(Variable variable) {
    return find(variable).map(value -> {
      var uri = uri(value);
      var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      var path = Optional.ofNullable(uri.getPath()).orElse("");
      if (!web || uri.getHost() == null || uri.getUserInfo() != null)
        throw value.wrong(
            "is \"" + value.text() + "\", but must be an address that begins with https:// or http:// and a host");
      if (!(path.isEmpty() || path.equals("/")) || uri.getQuery() != null || uri.getFragment() != null)
        throw value.wrong("is \"" + value.text() + "\", but must end after the host or port, without a path");
      return URI.create(uri.getScheme() + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT));
    });
  }

  <T> Optional<T> map(Variable variable, Function<Value, T> reader) {
    return find(variable).map(reader);
  }

  private static URI uri(Value value) {
    try {
      return new URI(value.text());
    } catch (URISyntaxException wrong) {
      throw value.wrong("is not an address: " + wrong.getReason());
    }
  }

  /** Spring finds {@code portfolio.data-dir} under PORTFOLIO_DATADIR too; the operator is told of the name they can look up. */
  private String shown(Variable variable, String name) {
    if (!name.equals(variable.property())) return name;
    return variable.environment().stream().filter(alias -> environment.getProperty(alias) != null).findFirst()
        .orElse(name);
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

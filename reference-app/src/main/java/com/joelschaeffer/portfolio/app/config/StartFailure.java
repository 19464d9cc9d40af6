package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.core.PortfolioException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells an operator in one line why the site does not start, where the cause is theirs to mend. Anything else keeps its trace. */
final class StartFailure implements SpringBootExceptionReporter {

  /** Called by Spring Boot. */
  StartFailure(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    var line = line(failure);
    line.ifPresent(text -> System.err.println("portfolio does not start: " + text));
    return line.isPresent();
  }

  private static Optional<String> line(Throwable failure) {
    for (@Nullable
    Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case ConfigurationException wrong -> {
          return Optional.ofNullable(wrong.getMessage());
        }
        case PortfolioException refused -> {
          return Optional.of(withCause(refused));
        }
        case PortInUseException taken -> {
          return Optional.of(portTaken(taken.getPort()));
        }
        default -> {
        }
      }
    }
    return Optional.empty();
  }

  private static String portTaken(int port) {
    return "Port %d is taken by another process; set SERVER_PORT (pages) or MANAGEMENT_SERVER_PORT (health, metrics). Example: SERVER_PORT=3001"
        .formatted(port);
  }

  /** The message, and what lies at the bottom of it: an operator gets no stack trace to look that up in. */
  private static String withCause(Throwable failure) {
    var deepest = failure;
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause())
      deepest = cause;
    var message = String.valueOf(failure.getMessage());
    var reason = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("").strip();
    return deepest.equals(failure) || message.contains(reason) ? message : message + " (" + reason + ")";
  }
}

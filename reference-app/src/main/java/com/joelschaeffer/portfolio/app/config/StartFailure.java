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
          return Optional.ofNullable(refused.getMessage());
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
    return port == 9090
        ? "Port 9090 (management) is taken. Example: MANAGEMENT_SERVER_PORT=9091"
        : "Port %d is taken by another process. Example: SERVER_PORT=%d".formatted(port, port + 1);
  }
}

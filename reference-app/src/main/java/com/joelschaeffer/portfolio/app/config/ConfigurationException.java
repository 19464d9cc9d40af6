package com.joelschaeffer.portfolio.app.config;

import org.jspecify.annotations.Nullable;

/** The site cannot start as it is configured, or on this machine as it is. The message is the one line its operator gets. */
final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConfigurationException(String message) {
    super(message);
  }

  ConfigurationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * A variable with a wrong value.
   *
   * @param name    as the operator wrote it: the environment variable or the property
   * @param fault   what is wrong; never the value of a secret
   * @param example a right value
   */
  static ConfigurationException of(String name, String fault, String example) {
    return new ConfigurationException("%s %s. Example: %s=%s".formatted(name, fault, name, example));
  }
}

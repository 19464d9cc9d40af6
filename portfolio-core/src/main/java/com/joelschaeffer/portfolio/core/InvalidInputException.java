package com.joelschaeffer.portfolio.core;

import java.util.Objects;

/** Readable but wrong input of a person or a program: names the field and says what would be right. */
public final class InvalidInputException extends PortfolioException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field   path of the wrong field, e.g. {@code printOptions.0.size}; empty when it is no single one
   * @param message what was found and what is needed, one sentence
   */
  public InvalidInputException(String code, String field, String message) {
    super(code, message, null);
    this.field = Objects.requireNonNull(field, "field");
  }

  /** Path of the wrong field; empty when it is no single one. */
  public String field() {
    return field;
  }
}

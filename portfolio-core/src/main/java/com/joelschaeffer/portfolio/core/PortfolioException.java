package com.joelschaeffer.portfolio.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one root of what this system throws. The kinds say what a caller can do about it and are the same whether a service
 * answers in this process or over HTTP: {@link InvalidInputException} (422), {@link NotFoundException} (404),
 * {@link ConflictException} (409), {@link UnauthorizedException} (401, 403), {@link UnavailableException} (503).
 */
public abstract sealed class PortfolioException extends RuntimeException
    permits InvalidInputException, NotFoundException, ConflictException, UnauthorizedException, UnavailableException {

  private static final long serialVersionUID = 1L;

  private final String code;

  PortfolioException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = Objects.requireNonNull(code, "code");
  }

  /** A stable word for programs, lower case with underscores, e.g. {@code slug_taken}. */
  public final String code() {
    return code;
  }

  /** Whether the same call may succeed later without anything being changed by the caller. */
  public boolean retryable() {
    return false;
  }
}

package com.joelschaeffer.portfolio.core;

/** The caller is not known, or may not do this. */
public final class UnauthorizedException extends PortfolioException {

  private static final long serialVersionUID = 1L;

  /** @param message who wanted what, without secrets */
  public UnauthorizedException(String message) {
    super("not_allowed", message, null);
  }
}

package com.joelschaeffer.portfolio.core;

/** What was asked for does not exist, or may not be seen by this caller: the two are never told apart. */
public final class NotFoundException extends PortfolioException {

  private static final long serialVersionUID = 1L;

  /** @param message which thing, e.g. {@code artwork 17 does not exist} */
  public NotFoundException(String message) {
    super("not_found", message, null);
  }
}

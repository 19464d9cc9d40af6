package com.joelschaeffer.portfolio.core;

/** The state of things does not allow it: a stale version, a slug that is taken, a picture in use. Read again, then decide. */
public final class ConflictException extends PortfolioException {

  private static final long serialVersionUID = 1L;

  /** @param message which thing, what state it is in and which would be needed */
  public ConflictException(String code, String message) {
    super(code, message, null);
  }
}

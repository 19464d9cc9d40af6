package com.joelschaeffer.portfolio.core;

import org.jspecify.annotations.Nullable;

/** Something this system needs (database, bucket, mail server) gave no answer. Trying again later is right. */
public final class UnavailableException extends PortfolioException {

  private static final long serialVersionUID = 1L;

  /** @param message what did not answer, and whether the work may have been done all the same */
  public UnavailableException(String code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }

  @Override
  public boolean retryable() {
    return true;
  }
}

package com.joelschaeffer.portfolio.storage.images;

/** A library outside the virtual machine could not, or not surely, do what Java then does instead. */
final class NativeFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /** @param message what the library said, on one line */
  NativeFailure(String message) {
    super(message, null, false, false);
  }
}

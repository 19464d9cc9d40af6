package com.joelschaeffer.portfolio.storage.images;

/**
 * Notices everything that libvips complains about, be it only a warning in the last rows of a picture, after which it asks
 * nobody whether to go on. Its one buffer of messages belongs to the whole process: what another picture caused meanwhile
 * counts as caused by this one, which costs time and nothing else.
 */
final class VipsErrors {

  /** Bytes; libvips holds 10,240 and drops what comes then. */
  private static final int FULL = 4_096;

  private final VipsLibrary vips;
  private long emptied;

  VipsErrors(VipsLibrary vips) {
    this.vips = vips;
  }

  /** A moment. */
  record Mark(long emptied, int length) {}

  synchronized Mark now() {
    int length = vips.errors().length();
    if (length < FULL) return new Mark(emptied, length);
    vips.clearErrors();
    return new Mark(++emptied, 0);
  }

  synchronized void failIfAnySince(Mark mark) throws NativeFailure {
    String messages = vips.errors();
    if (mark.emptied != emptied || messages.length() != mark.length) throw new NativeFailure(messages.strip());
  }

  synchronized NativeFailure failure(String what) {
    return new NativeFailure(what + ": " + vips.errors().strip());
  }
}

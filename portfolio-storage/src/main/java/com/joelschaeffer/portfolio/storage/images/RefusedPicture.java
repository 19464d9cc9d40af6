package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.Refusal;
import com.joelschaeffer.portfolio.core.media.Refusal.Reason;

/** Carries a refusal out of parsers and decoders; at the package's border it becomes a result. */
final class RefusedPicture extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedPicture(Reason reason, String message) {
    super(message, null, false, false);
    this.refusal = new Refusal(reason, message);
  }

  /** @param what the rest of a sentence, e.g. {@code its pixels are cut off} */
  static RefusedPicture truncated(String what) {
    return new RefusedPicture(Reason.TRUNCATED, "The file ends early: " + what + ".");
  }

  /** @param what the rest of a sentence, e.g. {@code its palette is missing} */
  static RefusedPicture corrupt(String what) {
    return new RefusedPicture(Reason.CORRUPT, "The file is damaged: " + what + ".");
  }

  Refusal refusal() {
    return refusal;
  }
}

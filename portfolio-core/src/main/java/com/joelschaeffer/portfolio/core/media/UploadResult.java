package com.joelschaeffer.portfolio.core.media;

import java.util.Objects;

/** How an upload ended. */
public sealed interface UploadResult {

  /** The photograph is in the library, with all its named sizes. */
  record Stored(Media media) implements UploadResult {
    public Stored {
      Objects.requireNonNull(media, "media");
    }
  }

  /** The file is not taken; nothing was kept of it. */
  record Refused(Refusal refusal) implements UploadResult {
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}

package com.joelschaeffer.portfolio.core.media;

import java.util.Arrays;
import java.util.Optional;

/** The picture formats this system accepts and writes. */
public enum ImageFormat {
  JPEG("jpg", "image/jpeg"), PNG("png", "image/png"), WEBP("webp", "image/webp"), GIF("gif", "image/gif");

  private final String extension;
  private final String mimeType;

  ImageFormat(String extension, String mimeType) {
    this.extension = extension;
    this.mimeType = mimeType;
  }

  /** File name extension without the dot, e.g. {@code jpg}. */
  public String extension() {
    return extension;
  }

  /** Media type as registered with IANA, e.g. {@code image/jpeg}. */
  public String mimeType() {
    return mimeType;
  }

  /** The format whose files end so; empty when there is none. */
  public static Optional<ImageFormat> ofExtension(String extension) {
    return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }
}

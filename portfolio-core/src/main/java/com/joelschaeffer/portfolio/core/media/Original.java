package com.joelschaeffer.portfolio.core.media;

import java.util.Objects;

/**
 * The file as it was uploaded; kept byte for byte and never public.
 *
 * @param filename name to show and to download it by, unique in the library, without any path
 * @param format   by content
 * @param bytes    length of the file
 * @param width    pixels, upright
 * @param height   pixels, upright
 * @param hash     of its bytes
 */
public record Original(String filename, ImageFormat format, long bytes, int width, int height, ContentHash hash) {

  public Original {
    Objects.requireNonNull(filename, "filename");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(hash, "hash");
  }
}

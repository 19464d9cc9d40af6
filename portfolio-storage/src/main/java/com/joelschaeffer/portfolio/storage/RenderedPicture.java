package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a photograph became.
 *
 * @param renditions    every wanted width in every format, widths ascending
 * @param preview       a WebP at most 16 pixels wide or high and at most 120 bytes long, to be shown while the picture loads
 * @param dominantColor the picture's average in sRGB, as {@code #rrggbb}
 * @param crop          the wanted crop; empty when none was wanted
 */
public record RenderedPicture(List<Encoded> renditions, Preview preview, String dominantColor,
    Optional<Encoded> crop) {

  public RenderedPicture {
    renditions = List.copyOf(renditions);
    Objects.requireNonNull(preview, "preview");
    Objects.requireNonNull(dominantColor, "dominantColor");
    Objects.requireNonNull(crop, "crop");
  }

  /** One encoded size. The array is handed over: neither side changes it afterwards. */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy of megabytes would serve nobody
  public record Encoded(ImageFormat format, int width, int height, byte[] content) {}

  /** The inlined preview's WebP bytes, handed over like those of {@link Encoded}. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Preview(byte[] content) {}
}

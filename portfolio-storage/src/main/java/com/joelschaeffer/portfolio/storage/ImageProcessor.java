package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.Refusal;
import java.nio.file.Path;

/**
 * Turns an uploaded photograph into what pages show. Implementations are thread-safe and bound the memory of everything they
 * decode at the same time.
 */
public interface ImageProcessor {

  /** Pixels: what a side of a WebP can have at most, since its header gives it 14 bits (RFC 9649, 2.5). */
  int LONGEST_WEBP_SIDE = 16_383;

  /**
   * Reads the header only: no pixel is decoded, so that a hostile file costs milliseconds.
   *
   * @return what the file is, or why it is refused
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the file cannot be read
   */
  Probe probe(Path file);

  /**
   * Reads EXIF, IPTC and XMP. Never throws for what a file contains: unreadable metadata counts as none.
   */
  PhotoMetadata metadata(Path file);

  /**
   * Decodes once and makes every size from that: upright, in sRGB, never enlarged, without any metadata but the plan's rights.
   *
   * @param header what {@link #probe} said of this file
   * @return each wanted width in each wanted format, but no WebP where a side is longer than 16,383 pixels, which it cannot hold
   */
  Outcome render(Path file, ImageHeader header, RenderPlan plan);

  /** What {@link #probe} found. */
  sealed interface Probe {
    /** A photograph that may be decoded. */
    record Accepted(ImageHeader header) implements Probe {}

    /** A file that is not taken. */
    record Refused(Refusal refusal) implements Probe {}
  }

  /** What {@link #render} made. */
  sealed interface Outcome {
    /** All sizes. */
    record Rendered(RenderedPicture picture) implements Outcome {}

    /** The pixels turned out to be damaged or cut off; nothing was made. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /**
   * What a file's header says about its picture.
   *
   * @param format      by content, whatever the file is called
   * @param width       pixels, as it is shown: after EXIF orientation
   * @param height      pixels, as it is shown
   * @param orientation EXIF orientation 1 to 8; 1 where there is none or an unknown one
   * @param animated    more than one frame; only the first is shown
   * @param transparent pixels can be transparent
   */
  record ImageHeader(ImageFormat format, int width, int height, int orientation, boolean animated,
      boolean transparent) {}
}

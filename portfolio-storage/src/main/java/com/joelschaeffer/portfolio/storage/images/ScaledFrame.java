package com.joelschaeffer.portfolio.storage.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture at the scale at which it is decoded.
 *
 * @param shrink 1, 2, 4 or 8
 * @param rgb    stored as red, green and blue instead of luminance and two differences
 * @param blocks what a block of each channel becomes
 */
record ScaledFrame(JpegFrame frame, int shrink, boolean rgb, List<ScaledBlock> blocks) {

  private static final int SIDE = 8;

  /**
   * What a block becomes.
   *
   * @param width       samples across, 1, 2, 4 or 8
   * @param height      samples down, 1, 2, 4 or 8
   * @param timesAcross how many pixels of the picture each sample then has to cover, across
   * @param timesDown   the same, down
   */
  record ScaledBlock(int width, int height, int timesAcross, int timesDown) {
    /** Coefficients that make a difference: those of its lowest frequencies, as many as it has samples. */
    int coefficients() {
      return width * height;
    }
  }

  /** Scales a frame; empty when samples of a channel would not fall together with whole pixels. */
  static Optional<ScaledFrame> of(JpegFrame frame, int shrink, boolean rgb) {
    var blocks = new ArrayList<ScaledBlock>();
    for (var channel : frame.channels()) {
      int width = pixels(frame.across(), channel.across(), shrink);
      int height = pixels(frame.down(), channel.down(), shrink);
      if (width == 0 || height == 0) return Optional.empty();
      int across = Math.min(width, SIDE);
      int down = Math.min(height, SIDE);
      blocks.add(new ScaledBlock(across, down, width / across, height / down));
    }
    return Optional.of(new ScaledFrame(frame, shrink, rgb, List.copyOf(blocks)));
  }

  /** Pixels that a block covers along one side; 0 when no transform and no enlarging give so many. */
  private static int pixels(int largestSampling, int sampling, int shrink) {
    int pixels = SIDE / shrink * largestSampling / sampling;
    boolean whole = pixels * sampling == SIDE / shrink * largestSampling;
    return whole && (pixels % SIDE == 0 || (pixels < SIDE && Integer.bitCount(pixels) == 1)) ? pixels : 0;
  }

  int width() {
    return Math.ceilDiv(frame.width(), shrink);
  }

  int height() {
    return Math.ceilDiv(frame.height(), shrink);
  }

  /** Whether a channel has fewer samples than the picture has pixels at this scale. */
  boolean enlarges() {
    return blocks.stream().anyMatch(each -> each.timesAcross > 1 || each.timesDown > 1);
  }
}

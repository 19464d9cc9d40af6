package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.JpegTables.Component;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes a JPEG at 1/8, 1/4, 1/2 or all of its size, row by row, the smaller the quicker: what a photograph of 24 megapixels
 * loses on the way to 2 is not computed first. Reads what {@link JpegTables} knows; a scale at which a channel stored with
 * fewer samples would have to be enlarged is left to the JDK's decoder.
 */
final class ScaledJpegDecoder implements PixelReader {

  private static final int SIDE = 8;
  private static final int RESTART = 0xd0;
  private static final int RESTARTS = 8;

  private final EntropyBits bits;
  private final int restartInterval;
  private final Frame frame;
  private final JpegPlane[] planes;

  /**
   * The picture as it is decoded.
   *
   * @param width  pixels, before it is made smaller
   * @param shrink 1, 2, 4 or 8
   * @param rgb    stored as red, green and blue instead of luminance and two differences
   */
  record Frame(int width, int height, int shrink, boolean rgb) {
    int scaledWidth() {
      return Math.ceilDiv(width, shrink);
    }

    int scaledHeight() {
      return Math.ceilDiv(height, shrink);
    }
  }

  private ScaledJpegDecoder(EntropyBits bits, int restartInterval, Frame frame, JpegPlane[] planes) {
    this.bits = bits;
    this.restartInterval = restartInterval;
    this.frame = frame;
    this.planes = planes;
  }

  /**
   * Makes a decoder.
   *
   * @param scan the header of the picture's scan, after its length
   * @param bits what follows it
   * @return empty when the picture is of another kind than this decoder reads at this scale
   */
  static Optional<ScaledJpegDecoder> of(JpegTables tables, byte[] scan, EntropyBits bits, Frame frame) {
    return tables.components(scan).flatMap(components -> planes(components, frame))
        .map(planes -> new ScaledJpegDecoder(bits, tables.restartInterval(), frame, planes));
  }

  private static Optional<JpegPlane[]> planes(Component[] components, Frame frame) {
    int across = Arrays.stream(components).mapToInt(Component::across).max().orElse(0);
    int down = Arrays.stream(components).mapToInt(Component::down).max().orElse(0);
    int blockSide = SIDE / frame.shrink;
    var planes = new JpegPlane[components.length];
    for (int i = 0; i < planes.length; i++) {
      var each = components[i];
      int width = blockSide * across / Math.max(1, each.across());
      int height = blockSide * down / Math.max(1, each.down());
      if (!known(width) || !known(height) || width * each.across() != blockSide * across
          || height * each.down() != blockSide * down)
        return Optional.empty();
      planes[i] = new JpegPlane(each, width, height, Math.ceilDiv(frame.width, SIDE * across));
    }
    return Optional.of(planes);
  }

  private static boolean known(int samples) {
    return samples == 1 || samples == 2 || samples == 4 || samples == SIDE;
  }

  @Override
  public int shrink() {
    return frame.shrink;
  }

  @Override
  public void read(RowSink sink) throws RefusedPicture {
    var row = new byte[frame.scaledWidth() * planes.length];
    int units = planes[0].units();
    int unit = 0;
    for (int y = 0; y < frame.scaledHeight(); y += planes[0].height()) {
      for (int x = 0; x < units; x++, unit++) {
        if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) restart(unit / restartInterval - 1);
        for (var plane : planes)
          plane.decode(bits, x);
        if (bits.exhausted()) throw RefusedPicture.truncated(JpegDecoder.ROWS_MISSING);
      }
      for (int line = 0; line < Math.min(planes[0].height(), frame.scaledHeight() - y); line++) {
        if (planes.length == 3 && !frame.rgb) JpegColors.toRgb(planes, line, row);
        else
          JpegColors.interleave(planes, line, row);
        sink.row(row);
      }
    }
    bits.finish();
  }

  private void restart(int index) throws RefusedPicture {
    bits.restart(RESTART + index % RESTARTS);
    for (var plane : planes)
      plane.restart();
  }
}

package com.joelschaeffer.portfolio.storage.images;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;

/** Makes and scales pictures that are upright and in sRGB: eight-bit RGB, or RGBA where something is transparent. */
final class PreparedPicture {

  private static final LanczosResizer RESIZER = new LanczosResizer();
  private static final int WHITE = 255;

  private PreparedPicture() {}

  /**
   * Makes a picture of samples as they were stored.
   *
   * @param samples RGB or RGBA, interleaved
   */
  static BufferedImage upright(byte[] samples, int storedWidth, int storedHeight, int orientation) {
    int channels = samples.length / storedHeight / storedWidth;
    int width = orientation >= 5 ? storedHeight : storedWidth;
    int height = orientation >= 5 ? storedWidth : storedHeight;
    int type = channels == 4 ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
    var picture = new BufferedImage(width, height, type);
    byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    Orientation.copyUpright(samples, channels, storedWidth, orientation, pixels);
    return picture;
  }

  /** A smaller one; the picture itself when it has this size already. */
  static BufferedImage scaled(BufferedImage picture, int width, int height) throws IOException {
    if (picture.getWidth() == width && picture.getHeight() == height) return picture;
    return Thumbnails.of(picture).forceSize(width, height).resizer(RESIZER).asBufferedImage();
  }

  /** The picture without transparency; itself when it has none. */
  static BufferedImage onWhite(BufferedImage picture) {
    if (!picture.getColorModel().hasAlpha()) return picture;
    var flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] from = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData(); // alpha, blue, green, red
    byte[] to = ((DataBufferByte) flat.getRaster().getDataBuffer()).getData();
    for (int i = 0, out = 0; i < from.length; i += 4) {
      int alpha = from[i] & 0xff;
      for (int c = 1; c <= 3; c++)
        to[out++] = (byte) (((from[i + c] & 0xff) * alpha + WHITE * (255 - alpha) + 127) / 255);
    }
    return flat;
  }
}

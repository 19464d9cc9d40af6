package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;

/**
 * The rows of a decoded picture as samples, taken from the raster as they are: whatever ImageIO believes about colour
 * spaces (gray as linear light, for one) changes nothing.
 */
final class ImageRows {

  private static final int OPAQUE = 255;

  private ImageRows() {}

  /** @param channels 1 or 3 without, 2 or 4 with alpha */
  static void feed(BufferedImage image, int channels, RowSink sink) {
    var out = new byte[image.getWidth() * channels];
    if (isPlain(image, channels)) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.getRaster().getDataElements(0, y, image.getWidth(), 1, out);
        sink.row(out);
      }
      return;
    }
    var samples = new int[image.getWidth() * image.getRaster().getNumBands()];
    for (int y = 0; y < image.getHeight(); y++) {
      row(image, y, samples, out, channels);
      sink.row(out);
    }
  }

  private static boolean isPlain(BufferedImage image, int channels) {
    var model = image.getSampleModel();
    return model.getNumBands() == channels && model instanceof ComponentSampleModel
        && model.getDataType() == DataBuffer.TYPE_BYTE && !(image.getColorModel() instanceof IndexColorModel);
  }

  private static void row(BufferedImage image, int y, int[] samples, byte[] out, int channels) {
    WritableRaster raster = image.getRaster();
    ColorModel model = image.getColorModel();
    raster.getPixels(0, y, image.getWidth(), 1, samples);
    if (model instanceof IndexColorModel palette) {
      for (int x = 0; x < image.getWidth(); x++)
        split(palette.getRGB(samples[x]), out, x * channels, channels);
      return;
    }
    int bands = raster.getNumBands();
    int depth = raster.getSampleModel().getSampleSize(0);
    int largest = (1 << depth) - 1;
    int colors = channels >= 3 ? 3 : 1;
    int given = model.hasAlpha() ? bands - 1 : bands;
    boolean alpha = channels == colors + 1;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int c = 0; c < colors; c++)
        out[x * channels + c] = eightBit(samples[x * bands + Math.min(c, given - 1)], largest);
      if (alpha)
        out[x * channels + colors] = model.hasAlpha() ? eightBit(samples[x * bands + given], largest) : (byte) OPAQUE;
    }
  }

  private static byte eightBit(int sample, int largest) {
    return (byte) (largest == 255 ? sample : (int) ((sample * 255L + largest / 2) / largest));
  }

  private static void split(int argb, byte[] out, int at, int channels) {
    out[at] = (byte) (argb >> 16);
    out[at + 1] = (byte) (argb >> 8);
    out[at + 2] = (byte) argb;
    if (channels == 4) out[at + 3] = (byte) (argb >>> 24);
  }
}

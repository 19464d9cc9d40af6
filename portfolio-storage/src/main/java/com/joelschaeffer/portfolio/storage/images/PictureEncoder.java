package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes prepared pictures without any metadata; viewers take them for sRGB, which they are. */
final class PictureEncoder {

  /** The nearest that libjpeg has to {@link #JPEG_QUALITY}, which it counts in whole numbers. */
  static final int JPEG_PERCENT = 82;
  /** On libjpeg's scale 82, less half a step: pictures scaled this sharply take one in a hundred bytes more than is usual. */
  private static final float JPEG_QUALITY = 0.815f;
  private static final float WEBP_QUALITY = 0.80f;

  private PictureEncoder() {}

  /** Baseline, 4:2:0, Huffman tables made for this picture; on white where it is transparent. */
  static Encoded jpeg(BufferedImage picture) throws IOException {
    var writer = ImageCodecs.jdkJpegWriter();
    var parameters = (JPEGImageWriteParam) writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(JPEG_QUALITY);
    parameters.setOptimizeHuffmanTables(true);
    var bytes = write(writer, parameters, PreparedPicture.onWhite(picture));
    return new Encoded(ImageFormat.JPEG, picture.getWidth(), picture.getHeight(), bytes);
  }

  /** Lossy, keeping transparency. */
  static Encoded webp(BufferedImage picture) throws IOException {
    return new Encoded(ImageFormat.WEBP, picture.getWidth(), picture.getHeight(), webp(picture, WEBP_QUALITY));
  }

  /** Lossless, keeping transparency. */
  static Encoded png(BufferedImage picture) throws IOException {
    var writer = ImageCodecs.jdkPngWriter();
    var bytes = write(writer, writer.getDefaultWriteParam(), picture);
    return new Encoded(ImageFormat.PNG, picture.getWidth(), picture.getHeight(), bytes);
  }

  static byte[] webp(BufferedImage picture, float quality) throws IOException {
    var writer = ImageCodecs.webpWriter();
    var parameters = (WebPWriteParam) writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionType(CompressionType.Lossy);
    parameters.setCompressionQuality(quality);
    return write(writer, parameters, picture);
  }

  private static byte[] write(ImageWriter writer, ImageWriteParam parameters, BufferedImage picture)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}

package com.joelschaeffer.portfolio.storage.images;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * Picks each reader and writer by its class. By format name ImageIO would hand out whichever plugin registered first, and
 * two of ours read WebP, two JPEG.
 */
final class ImageCodecs {

  private static final String JDK_PLUGINS = "com.sun.imageio.plugins.";
  private static final ImageReaderSpi JDK_JPEG_READER = jdk(ImageReaderSpi.class, "jpeg.JPEGImageReaderSpi");
  private static final ImageReaderSpi JDK_GIF_READER = jdk(ImageReaderSpi.class, "gif.GIFImageReaderSpi");
  private static final ImageWriterSpi JDK_JPEG_WRITER = jdk(ImageWriterSpi.class, "jpeg.JPEGImageWriterSpi");
  private static final ImageWriterSpi JDK_PNG_WRITER = jdk(ImageWriterSpi.class, "png.PNGImageWriterSpi");
  private static final ImageReaderSpi TOLERANT_JPEG_READER = tolerantJpeg();
  private static final ImageReaderSpi WEBP_READER = new WebPImageReaderSpi();
  private static final ImageWriterSpi WEBP_WRITER = new WebPImageWriterSpi();

  private ImageCodecs() {}

  static ImageReader jdkJpegReader() throws IOException {
    return JDK_JPEG_READER.createReaderInstance();
  }

  static ImageReader jdkGifReader() throws IOException {
    return JDK_GIF_READER.createReaderInstance();
  }

  static ImageWriter jdkJpegWriter() throws IOException {
    return JDK_JPEG_WRITER.createWriterInstance();
  }

  static ImageWriter jdkPngWriter() throws IOException {
    return JDK_PNG_WRITER.createWriterInstance();
  }

  /** Reads CMYK, lossless and other JPEGs that the JDK does not. */
  static ImageReader tolerantJpegReader() throws IOException {
    return TOLERANT_JPEG_READER.createReaderInstance();
  }

  static ImageReader webpReader() throws IOException {
    return WEBP_READER.createReaderInstance();
  }

  static ImageWriter webpWriter() throws IOException {
    return WEBP_WRITER.createWriterInstance();
  }

  /** Registered first where nothing else did: only then does it find the JDK's reader, on which it builds. */
  private static ImageReaderSpi tolerantJpeg() {
    var registry = IIORegistry.getDefaultInstance();
    if (registry.getServiceProviderByClass(JPEGImageReaderSpi.class) == null)
      registry.registerServiceProvider(new JPEGImageReaderSpi());
    return registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
  }

  private static <T extends ImageReaderWriterSpi> T jdk(Class<T> kind, String name) {
    for (Iterator<T> all = IIORegistry.getDefaultInstance().getServiceProviders(kind, false); all.hasNext();) {
      var provider = all.next();
      if (provider.getClass().getName().equals(JDK_PLUGINS + name)) return provider;
    }
    throw new IllegalStateException("this Java has no " + name + " (it belongs to the module java.desktop)");
  }
}

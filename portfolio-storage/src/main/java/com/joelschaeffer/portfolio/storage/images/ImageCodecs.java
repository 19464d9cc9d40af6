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

  private ImageCodecs() {}

  static ImageReader jdkJpegReader() throws IOException {
    return jdk(ImageReaderSpi.class, "jpeg.JPEGImageReaderSpi").createReaderInstance();
  }

  static ImageReader jdkGifReader() throws IOException {
    return jdk(ImageReaderSpi.class, "gif.GIFImageReaderSpi").createReaderInstance();
  }

  static ImageWriter jdkJpegWriter() throws IOException {
    return jdk(ImageWriterSpi.class, "jpeg.JPEGImageWriterSpi").createWriterInstance();
  }

  /** Reads CMYK, lossless and other JPEGs that the JDK does not. */
  static ImageReader tolerantJpegReader() throws IOException {
    var registry = IIORegistry.getDefaultInstance();
    // it finds the JDK's reader, on which it builds, only once it is registered
    if (registry.getServiceProviderByClass(JPEGImageReaderSpi.class) == null)
      registry.registerServiceProvider(new JPEGImageReaderSpi());
    return registry.getServiceProviderByClass(JPEGImageReaderSpi.class).createReaderInstance();
  }

  static ImageReader webpReader() throws IOException {
    return new WebPImageReaderSpi().createReaderInstance();
  }

  static ImageWriter webpWriter() throws IOException {
    return new WebPImageWriterSpi().createWriterInstance();
  }

  private static <T extends ImageReaderWriterSpi> T jdk(Class<T> kind, String name) {
    for (Iterator<T> all = IIORegistry.getDefaultInstance().getServiceProviders(kind, false); all.hasNext();) {
      var provider = all.next();
      if (provider.getClass().getName().equals(JDK_PLUGINS + name)) return provider;
    }
    throw new IllegalStateException("this Java has no " + name + " (it belongs to the module java.desktop)");
  }
}

package com.joelschaeffer.portfolio.storage.images;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Says which of the optional libraries are missing, before one is missed in the middle of an upload. */
final class NeededLibraries {

  private static final Map<String, String> ARTIFACTS = new TreeMap<>(Map.of(
      "net.coobird:thumbnailator", "net.coobird.thumbnailator.Thumbnails",
      "com.drewnoakes:metadata-extractor", "com.drew.metadata.Metadata",
      "com.twelvemonkeys.imageio:imageio-jpeg", "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi",
      "com.twelvemonkeys.imageio:imageio-webp", "com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi",
      "com.github.usefulness:webp-imageio", "com.luciad.imageio.webp.WebPImageWriterSpi"));

  private NeededLibraries() {}

  static void check() {
    check(NeededLibraries.class.getClassLoader());
  }

  static void check(ClassLoader loader) {
    var missing = new ArrayList<String>();
    ARTIFACTS.forEach((artifact, type) -> {
      try {
        Class.forName(type, false, loader);
      } catch (ClassNotFoundException e) {
        missing.add(artifact);
      }
    });
    if (!missing.isEmpty())
      throw new IllegalStateException("JavaImageProcessor needs " + String.join(", ", missing) + " on the class path");
  }
}

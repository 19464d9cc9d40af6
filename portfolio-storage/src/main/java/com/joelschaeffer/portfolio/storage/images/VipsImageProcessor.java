package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import java.nio.file.Path;

/**
 * Renders photographs like {@link JavaImageProcessor}, which it is in all but two things: libvips decodes and encodes, where it
 * is installed and does so without the slightest complaint. What it complains about is done in Java instead, so that both refuse the
 * same files with the same words. Thread-safe.
 *
 * <pre>{@code
 * ImageProcessor images = switch (VipsImageProcessor.discover(limits)) {
 *   case Found(var processor) -> processor;
 *   case Missing(var reason) -> JavaImageProcessor.create(limits);
 * };
 * }</pre>
 */
public final class VipsImageProcessor implements ImageProcessor {

  private static final int FIRST_JAVA = 22;
  private static final String LOADER = "com.joelschaeffer.portfolio.storage.images.VipsLoader";

  private final JavaImageProcessor java;
  private final String library;
  private final ImageLimits limits;

  private VipsImageProcessor(JavaImageProcessor java, String library, ImageLimits limits) {
    this.java = java;
    this.library = library;
    this.limits = limits;
  }

  /** What {@link #discover} found. */
  public sealed interface Discovery {
    /** libvips is there and works. */
    record Found(VipsImageProcessor processor) implements Discovery {}

    /**
     * It cannot be used here.
     *
     * @param reason the rest of a sentence, e.g. {@code libvips is not installed (on Debian: libvips42)}
     */
    record Missing(String reason) implements Discovery {}
  }

  /**
   * Looks for libvips 8.13 or later. It needs Java 22 and, so that Java does not warn, {@code --enable-native-access=ALL-UNNAMED}.
   *
   * @throws IllegalStateException when a library that {@link JavaImageProcessor} needs is not on the class path
   */
  public static Discovery discover(ImageLimits limits) {
    NeededLibraries.check();
    try {
      var found = codecs().find();
      NativeProof.check(found.codec());
      var java = new JavaImageProcessor(limits, new NativeAccelerator(found.codec()));
      return new Discovery.Found(new VipsImageProcessor(java, found.name(), limits));
    } catch (NativeFailure e) {
      return new Discovery.Missing(String.valueOf(e.getMessage()));
    } catch (RuntimeException | LinkageError e) { // native access denied, for instance: Java does without
      return new Discovery.Missing("libvips cannot be called: " + e);
    }
  }

  static NativeCodecs codecs() throws NativeFailure {
    int version = Runtime.version().feature();
    if (version < FIRST_JAVA)
      throw new NativeFailure("Java " + version + " cannot call libvips (needs " + FIRST_JAVA + ")");
    try {
      return Class.forName(LOADER).asSubclass(NativeCodecs.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new NativeFailure("libvips cannot be called: " + e);
    }
  }

  @Override
  public Probe probe(Path file) {
    return java.probe(file);
  }

  @Override
  public PhotoMetadata metadata(Path file) {
    return java.metadata(file);
  }

  @Override
  public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
    return java.render(file, header, plan);
  }

  @Override
  public String toString() {
    return "%s, up to %d megapixels; Java where it fails".formatted(library, limits.maxPixels() / 1_000_000);
  }
}

package com.joelschaeffer.portfolio.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compression of what is sent more than once. */
final class Gzip {

  private Gzip() {}

  /** As small as it gets; takes its time. */
  static byte[] compress(byte[] content) {
    var target = new ByteArrayOutputStream(content.length / 4 + 64);
    try (var gzip = new Thorough(target)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return target.toByteArray();
  }

  /** Whether a header {@code Accept-Encoding} has {@code gzip} in it, and not refused with {@code q=0}. */
  static boolean isAccepted(@Nullable String header) {
    if (header == null) return false;
    var lower = header.toLowerCase(Locale.ROOT);
    if (!lower.contains("gzip")) return false;
    if (!lower.contains("q=0")) return true;
    for (var part : lower.split(",", -1))
      if (part.strip().matches("gzip\\s*+;\\s*+q=0(?:\\.0*+)?")) return false;
    return true;
  }

  private static final class Thorough extends GZIPOutputStream {

    Thorough(ByteArrayOutputStream target) throws IOException {
      super(target);
      def.setLevel(9);
    }
  }
}

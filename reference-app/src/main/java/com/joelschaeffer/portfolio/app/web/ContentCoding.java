package com.joelschaeffer.portfolio.app.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is compressed, the better way first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1">RFC 9110, 8.4.1</a>
 */
enum ContentCoding {
  /** RFC 7932; needs a library of the machine's own kind, and is offered only where that can be loaded. */
  BROTLI("br") {
    @Override
    boolean isAvailable() {
      return Brotli4jLoader.isAvailable();
    }

    @Override
    byte[] compress(byte[] content) throws IOException {
      return Encoder.compress(content, BROTLI_PARAMETERS);
    }
  },
  /** RFC 1952. */
  GZIP("gzip") {
    @Override
    boolean isAvailable() {
      return true;
    }

    @Override
    byte[] compress(byte[] content) throws IOException {
      var target = new ByteArrayOutputStream(content.length / 4 + 64);
      try (var gzip = new ThoroughGzip(target)) {
        gzip.write(content);
      }
      return target.toByteArray();
    }
  };

  /** A gallery takes 1 ms at this quality; the highest makes it a tenth smaller, but somebody waits 70 ms for it. */
  private static final Encoder.Parameters BROTLI_PARAMETERS = Encoder.Parameters.create(5);

  private static final Pattern REFUSAL = Pattern.compile("[ \\t]*+;[ \\t]*+q=0(?:\\.0*+)?[ \\t]*+(?:,|$)",
      Pattern.CASE_INSENSITIVE);

  private final String token;

  ContentCoding(String token) {
    this.token = token;
  }

  /** Its name in {@code Accept-Encoding} and {@code Content-Encoding}. */
  String token() {
    return token;
  }

  abstract boolean isAvailable();

  abstract byte[] compress(byte[] content) throws IOException;

  /** The same, smaller. */
  byte[] of(byte[] content) {
    try {
      return compress(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
  }

  /**
   * The best that a client takes; empty when it takes none.
   *
   * @param header its {@code Accept-Encoding}
   */
  static Optional<ContentCoding> best(@Nullable String header) {
    if (header == null) return Optional.empty();
    var accepted = header.toLowerCase(Locale.ROOT);
    for (var coding : values())
      if (coding.isIn(accepted) && coding.isAvailable()) return Optional.of(coding);
    return Optional.empty();
  }

  /** Looked for without taking the list apart: it is asked for each page that is sent. */
  private boolean isIn(String accepted) {
    for (int at = accepted.indexOf(token); at >= 0; at = accepted.indexOf(token, at + 1)) {
      int end = at + token.length();
      if (isBorder(accepted, at - 1) && isBorder(accepted, end))
        return !REFUSAL.matcher(accepted).region(end, accepted.length()).lookingAt();
    }
    return false;
  }

  private static boolean isBorder(String list, int index) {
    return index < 0 || index == list.length() || ",; \t".indexOf(list.charAt(index)) >= 0;
  }

  private static final class ThoroughGzip extends GZIPOutputStream {

    ThoroughGzip(ByteArrayOutputStream target) throws IOException {
      super(target);
      def.setLevel(9);
    }
  }
}

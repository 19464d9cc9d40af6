package com.joelschaeffer.portfolio.app.web;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Content that is sent many times, plain and compressed; compressed when somebody first takes it so. Thread-safe. */
final class Representations {

  private final byte[] plain;
  private final ConcurrentMap<ContentCoding, byte[]> compressed = new ConcurrentHashMap<>(2);

  Representations(byte[] plain) {
    this.plain = plain;
  }

  byte[] plain() {
    return plain;
  }

  byte[] in(Optional<ContentCoding> coding) {
    return coding.map(chosen -> compressed.computeIfAbsent(chosen, missing -> missing.of(plain))).orElse(plain);
  }

  /** Each representation has an entity tag of its own (RFC 9110, 8.8.3.3): this one, made of the content's, without quotes. */
  static String tag(String tag, Optional<ContentCoding> coding) {
    return coding.map(chosen -> tag + "-" + chosen.token()).orElse(tag);
  }
}

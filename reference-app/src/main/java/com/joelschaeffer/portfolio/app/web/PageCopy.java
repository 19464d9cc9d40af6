package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A page as bytes, ready to be sent to any number of visitors, plain or compressed. Thread-safe. */
final class PageCopy {

  private static final String ZIPPED = "-gzip";

  private final RenderedPage page;
  private final String tag;
  private volatile byte @Nullable [] zipped;

  PageCopy(RenderedPage page) {
    this.page = page;
    tag = tag(page.content());
  }

  /** Bytes that it takes in memory, about. */
  int weight() {
    return page.content().length * 5 / 4 + 512;
  }

  /** Sends it as one that everybody may have. */
  void share(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(page.sharedFor().cacheControl(), request, response);
  }

  /** Sends it to one visitor, with whom it stays. */
  void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(SharedFor.NOBODY, request, response);
  }

  /** Plain and compressed are two representations, so each has a tag of its own (RFC 9110, 8.8.3.3). */
  private void send(String caching, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var compressed = Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader(HttpHeaders.ETAG, compressed ? '"' + tag + ZIPPED + '"' : '"' + tag + '"');
    if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    var body = compressed ? zipped() : page.content();
    response.setStatus(HttpStatus.OK.value());
    if (compressed) response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    page.headers().forEach(response::setHeader);
    response.setContentType(page.contentType());
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(body);
  }

  /** Any representation will do: whoever has one of them has this page. */
  private boolean isKnown(@Nullable String condition) {
    return condition != null && (condition.contains(tag) || condition.strip().equals("*"));
  }

  /** Two threads may compress it at once; both get the same. */
  private byte[] zipped() {
    var known = zipped;
    if (known == null) zipped = known = Gzip.compress(page.content());
    return known;
  }

  /** Nobody gains by two pages of one tag, so checksums will do; a SHA-256 took a seventh of the time a page takes. */
  private static String tag(byte[] content) {
    return Long.toUnsignedString((sum(new CRC32C(), content) << 32) | sum(new CRC32(), content), 36) + "."
        + content.length;
  }

  private static long sum(Checksum checksum, byte[] content) {
    checksum.update(content);
    return checksum.getValue();
  }
}

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

  private final RenderedPage page;
  private final String tag;
  private final Representations content;

  PageCopy(RenderedPage page) {
    this.page = page;
    tag = tag(page.content());
    content = new Representations(page.content());
  }

  /** Bytes that it takes in memory, about. */
  int weight() {
    return page.content().length * 3 / 2 + 512;
  }

  /** Sends it as one that everybody may have. */
  void share(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(page.sharedFor().cacheControl(), request, response);
  }

  /** Sends it to one visitor, with whom it stays. */
  void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(SharedFor.NOBODY, request, response);
  }

  private void send(String caching, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var coding = ContentCoding.best(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader(HttpHeaders.ETAG, '"' + Representations.tag(tag, coding) + '"');
    if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    var body = content.in(coding);
    response.setStatus(HttpStatus.OK.value());
    if (coding.isPresent()) response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.get().token());
    page.headers().forEach(response::setHeader);
    response.setContentType(page.contentType());
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(body);
  }

  /** Any representation will do: whoever has one of them has this page. */
  private boolean isKnown(@Nullable String condition) {
    return condition != null && (condition.contains(tag) || condition.strip().equals("*"));
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

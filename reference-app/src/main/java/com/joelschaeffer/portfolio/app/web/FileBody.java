package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.util.StreamUtils;

/**
 * The body of an answer that is a file: whole, or the part that was asked for (RFC 9110, 14). A file of this machine is handed to
 * the operating system, so that neither its bytes pass through this process nor a slow reader holds a thread of it.
 *
 * @param content from the first byte on
 * @param length  bytes
 * @param file    where they lie on this machine
 */
public record FileBody(InputStream content, long length, Optional<Path> file) {

  /** Bytes: what a socket takes at once is not worth the detour. */
  private static final long WORTH_HANDING_OVER = 16 * 1024;
  /** Tomcat's words for it. */
  private static final String SENDFILE = "org.apache.tomcat.sendfile.";

  /** From this byte on, so many. */
  private record Part(long start, long count) {}

  /**
   * Sends it. Headers that describe the file, its {@code ETag} among them, are set already.
   *
   * @throws IOException when the file breaks off or nobody listens any more
   */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    var ranges = ranges(request, response);
    if (ranges.size() != 1) { // several at once may be answered with all of it
      write(new Part(0, length), request, response);
      return;
    }
    var start = ranges.getFirst().getRangeStart(length);
    if (start >= length) {
      response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
      response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setContentLength(0);
      return;
    }
    var end = ranges.getFirst().getRangeEnd(length);
    response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
    response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(start, end, length));
    write(new Part(start, end - start + 1), request, response);
  }

  /** Empty for all of it: nothing asked for, not understood, or of another file than this one. */
  private static List<HttpRange> ranges(HttpServletRequest request, HttpServletResponse response) {
    var wanted = request.getHeader(HttpHeaders.RANGE);
    if (wanted == null || !HttpMethod.GET.matches(request.getMethod())) return List.of();
    var condition = request.getHeader(HttpHeaders.IF_RANGE);
    if (condition != null && !condition.equals(response.getHeader(HttpHeaders.ETAG))) return List.of();
    try {
      return HttpRange.parseRanges(wanted);
    } catch (IllegalArgumentException notUnderstood) {
      return List.of();
    }
  }

  private void write(Part part, HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentLengthLong(part.count);
    if (HttpMethod.HEAD.matches(request.getMethod())) return;
    if (part.count >= WORTH_HANDING_OVER && file.isPresent()
        && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
      request.setAttribute(SENDFILE + "filename", file.get().toString());
      request.setAttribute(SENDFILE + "start", part.start);
      request.setAttribute(SENDFILE + "end", part.start + part.count);
      return;
    }
    content.skipNBytes(part.start);
    StreamUtils.copyRange(content, response.getOutputStream(), 0, part.count - 1);
  }
}

package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** Serves {@link Assets}: compressed ones to whoever takes them, for ever under a hashed address. */
@Controller
class AssetController {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ONE_DAY = "public, max-age=86400";

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{file}")
  void hashed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(assets.find(request.getRequestURI()), FOR_EVER, request, response);
  }

  /** Browsers ask for it on their own where no page names an icon. */
  @GetMapping("/favicon.ico")
  void icon(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(Optional.of(assets.named("favicon.ico")), ONE_DAY, request, response);
  }

  private static void send(Optional<Asset> found, String caching, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    if (found.isEmpty()) {
      PlainAnswers.notFound(response);
      return;
    }
    var asset = found.get();
    var coding = ContentCoding.best(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader(PlainAnswers.CONTENT_TYPE_OPTIONS, "nosniff");
    if (new ServletWebRequest(request, response).checkNotModified(Representations.tag(asset.hash(), coding))) return;
    var content = asset.content().in(coding);
    if (coding.isPresent()) response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.get().token());
    response.setStatus(HttpStatus.OK.value());
    response.setContentType(asset.contentType());
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}

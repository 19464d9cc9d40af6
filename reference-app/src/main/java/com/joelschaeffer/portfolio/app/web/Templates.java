package com.joelschaeffer.portfolio.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The site's HTML templates, compiled with the application. Thread-safe. */
@Component
public final class Templates {

  private static final String HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString();

  /**
   * Pages one points at are fetched before they are clicked, by browsers that know how.
   *
   * @see <a href="https://html.spec.whatwg.org/multipage/speculative-loading.html">HTML, speculative loading</a>
   */
  private static final String SPECULATION_RULES = "Speculation-Rules";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
      "com.joelschaeffer.portfolio.app.templates");
  private final String speculationRules;

  public Templates(Assets assets) {
    speculationRules = '"' + assets.url("prefetch.json") + '"';
  }

  /** A template's bytes, for a page that is written outside a request. */
  public Utf8ByteOutput render(String template, Object model) {
    var output = new Utf8ByteOutput();
    engine.render(template, model, output);
    return output;
  }

  /** A template's text, for a part that becomes the value of a larger page. */
  public String fragment(String template, Object model) {
    return new String(render(template, model).toByteArray(), StandardCharsets.UTF_8);
  }

  /**
   * A page to be returned by a controller. The template is rendered wholly before the first byte is sent, so that a fault in it
   * becomes an error page and never half a page.
   *
   * @param template its file, e.g. {@code site/gallery.jte}
   * @param model    the template's one parameter
   */
  public View page(String template, Object model) {
    return (ignored, request, response) -> {
      var output = render(template, model);
      response.setHeader(SPECULATION_RULES, speculationRules);
      if (Theme.of(request) != Theme.AUTO) keepToOneVisitor(response);
      response.setContentType(HTML);
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    };
  }

  /** A page in the colours that one visitor chose is no page for others; one that is not to be kept at all stays so. */
  private static void keepToOneVisitor(HttpServletResponse response) {
    if (!"no-store".equals(response.getHeader(HttpHeaders.CACHE_CONTROL)))
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  /** The same, with another status than 200. */
  public ModelAndView page(String template, Object model, HttpStatusCode status) {
    var answer = new ModelAndView(page(template, model));
    answer.setStatus(status);
    return answer;
  }
}

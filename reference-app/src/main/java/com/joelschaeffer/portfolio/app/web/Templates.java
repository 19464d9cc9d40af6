package com.joelschaeffer.portfolio.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
  private final Map<String, String> headers;

  public Templates(Assets assets) {
    headers = Map.of("Link", "<%s>; rel=preload; as=style".formatted(assets.url("site.css")), SPECULATION_RULES,
        '"' + assets.url("prefetch.json") + '"');
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
   * A page that is the same for everybody, to be returned by a controller. The template is rendered wholly before the first byte is sent, so that a fault in it
   * becomes an error page and never half a page.
   *
   * @param template its file, e.g. {@code site/gallery.jte}
   * @param model    the template's one parameter; nothing of it comes from a visitor
   */
  public View page(String template, Object model, SharedFor time) {
    return new SharedPage(() -> new RenderedPage(render(template, model).toByteArray(), HTML, headers, time));
  }

  /** A page that is one visitor's own, or that tells of a failure. */
  public ModelAndView page(String template, Object model, HttpStatusCode status) {
    var answer = new ModelAndView((ignored, request, response) -> {
      var output = render(template, model);
      response.setContentType(HTML);
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    });
    answer.setStatus(status);
    return answer;
  }
}

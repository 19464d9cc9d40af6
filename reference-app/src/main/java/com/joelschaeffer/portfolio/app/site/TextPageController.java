package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.MovedPermanently;
import com.joelschaeffer.portfolio.app.web.SharedFor;
import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.pages.ContentPage;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The owner's text pages, such as "About". Any other route of one word goes before them. */
@Controller
final class TextPageController {

  private final ContentPages pages;
  private final RichTexts texts;
  private final PageFrames frames;
  private final Templates templates;

  TextPageController(ContentPages pages, RichTexts texts, PageFrames frames, Templates templates) {
    this.pages = pages;
    this.texts = texts;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping("/{slug}")
  View page(@PathVariable String slug) {
    var wanted = Slug.tryParse(slug).orElseThrow(TextPageController::notFound);
    return pages.findBySlug(wanted).map(this::view).orElseGet(() -> moved(wanted));
  }

  private View view(ContentPage page) {
    var text = page.text();
    var address = "/" + text.slug().value();
    return templates.page("site/text.jte",
        new TextView(frames.frame(text.title(), text.content().plainText(), address, address),
            text.title(), texts.html(text.content())),
        SharedFor.ONE_DAY);
  }

  private View moved(Slug former) {
    return pages.findMoved(former).map(slug -> new MovedPermanently("/" + slug.value()))
        .orElseThrow(TextPageController::notFound);
  }

  private static NotFoundException notFound() {
    return new NotFoundException("there is no such page");
  }
}

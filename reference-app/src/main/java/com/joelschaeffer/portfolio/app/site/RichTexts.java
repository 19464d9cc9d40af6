package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.site.PictureView.Loading;
import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import com.joelschaeffer.portfolio.core.richtext.RichTextHtml;
import org.springframework.stereotype.Component;

/** The HTML of formatted texts, with the photographs among their paragraphs. Thread-safe. */
@Component
final class RichTexts {

  /** Hundredths of the window's height that a picture may take, as in the style sheet. */
  private static final int PICTURE_HEIGHT = 78;

  private final MediaLibrary media;
  private final PictureViews pictures;
  private final Templates templates;
  private final RichTextHtml html;

  RichTexts(MediaLibrary media, PictureViews pictures, Templates templates) {
    this.media = media;
    this.pictures = pictures;
    this.templates = templates;
    html = new RichTextHtml(2, this::figure);
  }

  String html(RichText text) {
    return html.render(text);
  }

  /** A photograph that is no longer in the library is left out. */
  private String figure(MediaId id) {
    return media.find(id).map(found -> templates.fragment("site/part/figure.jte",
        pictures.alone(found.picture(), PICTURE_HEIGHT, Loading.LAZY))).orElse("");
  }
}

package com.joelschaeffer.portfolio.app.site;

import java.time.Instant;
import java.util.Optional;

/**
 * What a page says about itself to search engines and to those who show a link to it.
 *
 * @param title          what it is called, without the site's name
 * @param canonical      its one address; empty for a page that is at none
 * @param indexed        whether search engines may list it
 * @param openGraph      how it looks where it is shared
 * @param structuredData JSON-LD that is safe within a {@code script} element; may be empty
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6596">RFC 6596, the canonical link relation</a>
 */
public record PageHead(String title, String canonical, boolean indexed, OpenGraph openGraph, String structuredData) {

  /**
   * How a page looks where it is shared.
   *
   * @param url      its whole address; empty where that is not known
   * @param picture  shown with it
   * @param article  when it came and was last changed, where it is about one thing of a certain day
   * @see <a href="https://ogp.me/">The Open Graph protocol</a>
   */
  public record OpenGraph(Optional<String> url, Optional<SharedPicture> picture, Optional<Article> article) {

    /** The type's name. */
    public String type() {
      return article.isPresent() ? "article" : "website";
    }

    /** How large the picture is shown beside a link. */
    public String card() {
      return picture.isPresent() ? "summary_large_image" : "summary";
    }
  }

  /** When something was published and last changed. */
  public record Article(Instant published, Instant modified) {}

  /** The head of a page that has a title and an address and shows no picture. */
  static PageHead of(String title, String canonical, Optional<String> url) {
    return new PageHead(title, canonical, /* indexed= */ true,
        new OpenGraph(url, Optional.empty(), Optional.empty()), "");
  }

  /** The same page, listed by no search engine. */
  PageHead unlisted() {
    return new PageHead(title, canonical, /* indexed= */ false, openGraph, structuredData);
  }

  /** The same page, shared with a picture. */
  PageHead showing(Optional<SharedPicture> picture) {
    var shared = new OpenGraph(openGraph.url, picture, openGraph.article);
    return new PageHead(title, canonical, indexed, shared, structuredData);
  }

  /** The same page, as one about a thing that came on a certain day. */
  PageHead article(Instant published, Instant modified) {
    var shared = new OpenGraph(openGraph.url, openGraph.picture, Optional.of(new Article(published, modified)));
    return new PageHead(title, canonical, indexed, shared, structuredData);
  }

  /** The same page with structured data. */
  PageHead describedBy(String jsonLd) {
    return new PageHead(title, canonical, indexed, openGraph, jsonLd);
  }
}

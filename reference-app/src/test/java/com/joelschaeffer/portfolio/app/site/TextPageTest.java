package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.pages.ContentPageText;
import com.joelschaeffer.portfolio.core.richtext.Node;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TextPageTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void showsATextOfTheOwner() {
    SITE.page(Examples.page("About"));

    var page = SITE.page("/about");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1 class=\"page-title\">About</h1>", "<p>Joel works with film.</p>",
        "aria-current=\"page\">About");
  }

  @Test
  void linksEveryTextInTheFooter() {
    SITE.page(Examples.page("Licence & Terms"));

    var footer = Html.text(SITE.page("/").body(), "<footer", "</footer>");

    assertThat(footer).contains("href=\"/licence-terms\"", "Licence &amp; Terms");
  }

  @Test
  void showsPhotographsAmongTheParagraphs() {
    var portrait = SITE.photograph(800, 1000, "The photographer");
    var content = new RichText(List.of(new Node.Upload(portrait.id(), Map.of())), Map.of());
    SITE.page(new ContentPageText("About", new Slug("about"), content));

    assertThat(SITE.page("/about").body()).contains("<figure class=\"text-figure\"", "alt=\"The photographer\"");
  }

  @Test
  void doesNotHideAnotherRoute() {
    SITE.page(Examples.page("Gallery"));

    assertThat(SITE.page("/gallery").body()).contains("<h1 class=\"page-title\">Work</h1>");
  }

  @Test
  void leadsFromAFormerAddressToThePresentOne() {
    SITE.page(Examples.page("About"));
    SITE.movePage("about", "studio");
    SITE.movePage("studio", "atelier");

    var moved = SITE.page("/about");

    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location")).contains("/atelier");
  }

  @Test
  void hasNoPageForAnUnknownWord() {
    assertThat(SITE.page("/unknown").statusCode()).isEqualTo(404);
    assertThat(SITE.page("/Ünknown".replace("Ü", "%C3%9C")).statusCode()).isEqualTo(404);
  }
}

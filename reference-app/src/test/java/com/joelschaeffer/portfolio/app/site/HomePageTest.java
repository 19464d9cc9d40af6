package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HomePageTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void promisesWorkWhileThereIsNone() {
    var page = SITE.page("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Joel Schaeffer", "Photographs of quiet places", "New work is coming.")
        .doesNotContain("<ul class=\"works");
  }

  @Test
  void beginsWithAFeaturedWork() {
    SITE.exhibit(SITE.work("Plain", 900, 600));
    SITE.exhibit(SITE.work("Chosen", 901, 600).featured(true));

    var body = SITE.page("/").body();

    assertThat(Html.text(body, "class=\"hero\"", "</div>")).contains("/artwork/chosen", "fetchpriority=\"high\"");
    assertThat(body).contains("/artwork/plain").doesNotContain("New work is coming");
  }

  @Test
  void beginsWithTheFirstWorkWhereNoneIsFeatured() {
    SITE.exhibit(2);

    assertThat(Html.text(SITE.page("/").body(), "class=\"hero\"", "</div>")).contains("/artwork/work-1");
  }

  @Test
  void showsTheFirstPictureOnlyOnce() {
    SITE.exhibit(SITE.work("Alone", 900, 600));

    assertThat(Html.count(SITE.page("/").body(), "href=\"/artwork/alone\"")).isOne();
  }

  @Test
  void showsThreeSeries() {
    for (var name : new String[] {"Alps", "Bays", "Capes", "Dunes"})
      SITE.exhibit(SITE.work("In " + name, 900, 600).category(SITE.series(name).id()));

    assertThat(SITE.page("/").body()).contains("category=alps", "category=bays", "category=capes", "1 photograph<")
        .doesNotContain("category=dunes");
  }

  @Test
  void repeatsNoPictureAsLongAsThereAreOthers() {
    for (var name : List.of("Alps", "Bays", "Capes", "Dunes"))
      SITE.exhibit(SITE.work("In " + name, 900 + name.charAt(0), 600).category(SITE.series(name).id()));
    SITE.exhibit(SITE.work("Newest", 900, 600));

    var body = SITE.page("/").body();

    assertThat(Html.values(body, "href")).containsSubsequence("/artwork/in-alps", "/gallery?category=bays",
        "/gallery?category=capes", "/gallery?category=dunes", "/artwork/newest")
        .doesNotContain("/gallery?category=alps",
            "/artwork/in-bays");
  }

  @Test
  void introducesItselfAsTheOwnerWishes() {
    SITE.name("Ada <Lens>", "Light & shade.");

    assertThat(SITE.page("/").body()).contains("<title>Ada &lt;Lens&gt;</title>", "Light &amp; shade.")
        .doesNotContain("<Lens>");
  }

  @Test
  void linksToAboutOnceThatPageExists() {
    assertThat(SITE.page("/").body()).contains("href=\"/gallery?for-sale=true\"").doesNotContain("/about");

    SITE.page(Examples.page("About"));
    SITE.pass(Duration.ofSeconds(5));

    assertThat(SITE.page("/").body()).contains("href=\"/about\"");
  }

  @Test
  void hasNoInlineScriptAndStyleAndNothingFromElsewhere() {
    SITE.exhibit(3);

    var page = SITE.page("/").body();

    assertThat(page).doesNotContain("<style", "http://", " onclick=");
    assertThat(Html.count(page, "<script")).isEqualTo(Html.count(page, "<script type=\"application/ld+json\">")
        + Html.count(page, "<script type=\"module\" src=\"/assets/"));
    assertThat(Html.values(Html.text(page, "<body>", "<script"), "src")).noneMatch(url -> url.startsWith("https:"));
  }
}

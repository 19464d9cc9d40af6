package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.PrintType;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryPageTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void promisesWorkWhileThereIsNone() {
    var page = SITE.page("/gallery");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("New work is coming.").doesNotContain("aria-label=\"Filter\"",
        "<ul class=\"works");
  }

  @Test
  void showsThirtySixWorksInTheOwnersOrder() {
    SITE.exhibit(37);

    var works = Html.text(SITE.page("/gallery").body(), "<ul class=\"works", "</ul>");

    assertThat(Html.values(works, "href")).hasSize(36).startsWith("/artwork/work-1", "/artwork/work-2")
        .endsWith("/artwork/work-36");
  }

  @Test
  void hidesDrafts() {
    SITE.exhibit(SITE.work("Seen", 900, 600));
    SITE.exhibit(SITE.work("Unseen", 901, 600).status(ArtworkStatus.DRAFT));

    assertThat(SITE.page("/gallery").body()).contains("1 photograph<", "/artwork/seen").doesNotContain("unseen");
  }

  @Test
  void tellsItsOtherPages() {
    SITE.exhibit(73);

    var body = SITE.page("/gallery?featured=maybe&page=2").body();

    assertThat(body).contains("73 photographs", "<title>Work, page 2", "rel=\"prev\" href=\"/gallery\"",
        "rel=\"next\" href=\"/gallery?page=3\"", "aria-label=\"Page 2\" aria-current=\"page\"");
  }

  @Test
  void namesEveryPictureAndLink() {
    SITE.exhibit(SITE.work("Dunes", 900, 600).year(2019));

    var card = Html.text(SITE.page("/gallery").body(), "<li class=\"artwork-card", "</li>");

    assertThat(card).contains("alt=\"Seen: Dunes\"", ">Dunes</span>, 2019", "width=\"900\" height=\"600\"");
  }

  @Test
  void escapesWhatPeopleWrote() {
    SITE.exhibit(SITE.work("<script>alert(1)</script> \"quoted\" & 'so'", 900, 600));

    assertThat(SITE.page("/gallery").body()).doesNotContain("<script>").contains("&lt;script&gt;",
        "alt=\"Seen: &lt;script>alert(1)&lt;/script> &#34;quoted&#34; &amp; &#39;so&#39;\"");
  }

  @Test
  void fetchesTheFirstTwoRowsAtOnceAndTheRestLater() {
    SITE.exhibit(12);

    var body = SITE.page("/gallery").body();

    assertThat(Html.count(body, "fetchpriority=\"high\"")).isOne();
    assertThat(Html.count(body, "loading=\"lazy\"")).isEqualTo(7);
  }

  @Test
  void staysLeanWithAFullPage() {
    SITE.exhibit(36);

    assertThat(SITE.page("/gallery").body().length()).isLessThan(60_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orientation=", "orientation=Portrait", "orientation=round", "orientation=%00", "q=", "q=%20",
    "q=%00%0d%0a", "q=%e2%80%ae", "page=-1", "page=0", "page=abc", "page=1.5", "page=", "page=%00", "featured=maybe",
    "for-sale=TRUE", "category=", "page=1&page=2", "utm_source=mail"})
  void ignoresValuesItCannotUse(String query) {
    SITE.exhibit(2);

    var page = SITE.page("/gallery?" + query);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("2 photographs", "/artwork/work-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=2", "page=999999999999", "page=99999999999999999999999", "category='",
    "category=unknown",
    "category=%F0%9F%93%B7", "category=..%2F..", "category=A%20B"})
  void hasNoPageWhereThereIsNothing(String query) {
    SITE.exhibit(2);

    var page = SITE.page("/gallery?" + query);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Page not found");
  }

  /** Works of two series, some featured, some for sale. */
  @Nested
  class Filtered {

    private void exhibitEightWorks() {
      var prints = List.of(Examples.printOption("12x18", PrintType.FINE_ART, 18_000));
      for (var name : List.of("Alps", "Bays")) {
        var series = SITE.series(name);
        SITE.exhibit(SITE.work(name + " plain", 900, 600).category(series.id()));
        SITE.exhibit(SITE.work(name + " featured", 900, 601).category(series.id()).featured(true));
        SITE.exhibit(SITE.work(name + " print", 900, 602).category(series.id()).printOptions(prints));
        SITE.exhibit(SITE.work(name + " gone", 900, 603).category(series.id())
            .printOptions(prints.stream().map(Examples::soldOut).toList()));
      }
    }

    @Test
    void showsOneSeriesWithItsStatement() {
      exhibitEightWorks();

      var body = SITE.page("/gallery?category=bays").body();

      assertThat(body).contains("<h1 class=\"page-title\">Bays</h1>", "Taken over ten years along one coast.",
          "4 photographs", "/artwork/bays-plain").doesNotContain("/artwork/alps-plain");
    }

    @Test
    void showsOnlyWhatCanBeBought() {
      exhibitEightWorks();

      var body = SITE.page("/gallery?for-sale=true").body();

      assertThat(body).contains("<h1 class=\"page-title\">Prints</h1>", "/artwork/alps-print", "/artwork/bays-print",
          "2 photographs").doesNotContain("/artwork/bays-gone");
    }

    @Test
    void combinesFilters() {
      exhibitEightWorks();

      var body = SITE.page("/gallery?category=alps&featured=true").body();

      assertThat(body).contains("1 photograph<", "/artwork/alps-featured");
    }

    @Test
    void keepsTheOtherFiltersInEachLink() {
      exhibitEightWorks();

      var filters = Html.text(SITE.page("/gallery?category=alps&featured=true").body(), "aria-label=\"Filter\"",
          "</nav>");

      assertThat(Html.values(filters, "href")).containsExactly("/gallery?featured=true",
          "/gallery?category=alps&amp;featured=true", "/gallery?category=bays&amp;featured=true",
          "/gallery?category=alps",
          "/gallery?category=alps&amp;featured=true&amp;for-sale=true",
          "/gallery?category=alps&amp;featured=true&amp;orientation=landscape",
          "/gallery?category=alps&amp;featured=true&amp;orientation=portrait",
          "/gallery?category=alps&amp;featured=true&amp;orientation=square");
    }

    @Test
    void marksWhatIsChosen() {
      exhibitEightWorks();

      var filters = Html.text(SITE.page("/gallery?category=alps&for-sale=true").body(), "aria-label=\"Filter\"",
          "</nav>");

      assertThat(filters).contains("aria-current=\"true\">Alps", "aria-current=\"true\">Prints for sale");
      assertThat(Html.count(filters, "aria-current")).isEqualTo(2);
    }

    @Test
    void showsOnlyWhatLiesAlike() {
      SITE.exhibit(SITE.work("Wide", 900, 600));
      SITE.exhibit(SITE.work("High", 600, 900));
      SITE.exhibit(SITE.work("Square", 700, 700));

      assertThat(SITE.page("/gallery?orientation=portrait").body()).contains("/artwork/high", "1 photograph<",
          "href=\"/gallery\" aria-current=\"true\">Portrait").doesNotContain("/artwork/wide", "/artwork/square");
      assertThat(SITE.page("/gallery?orientation=square&for-sale=true").body())
          .contains("No photographs match: prints for sale, square.");
    }

    @Test
    void leadsFromASeriesFormerAddressToItsPresentOne() {
      exhibitEightWorks();
      SITE.renameSeries("alps", "Mountains");

      var moved = SITE.page("/gallery?category=alps&featured=true&q=low+tide&page=2");

      assertThat(moved.statusCode()).isEqualTo(301);
      assertThat(moved.headers().firstValue("Location"))
          .contains("/gallery?category=mountains&featured=true&q=low+tide&page=2");
    }

    @Test
    void namesTheFilterThatNothingMatches() {
      exhibitEightWorks();

      var page = SITE.page("/gallery?category=alps&featured=true&for-sale=true");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("No photographs match: series “Alps”, featured, prints for sale.",
          "<a href=\"/gallery\">Show all photographs</a>").doesNotContain("New work is coming");
    }

    @Test
    void showsASeriesThatHasNoWorksYet() {
      exhibitEightWorks();
      SITE.series("Capes");

      var page = SITE.page("/gallery?category=capes");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("No photographs match: series “Capes”.");
    }

    @Test
    void marksTheHeadersLink() {
      exhibitEightWorks();

      assertThat(header("/gallery")).contains("aria-current=\"page\">Work");
      assertThat(header("/gallery?category=alps")).contains("aria-current=\"true\">Work");
      assertThat(header("/gallery?for-sale=true")).contains("aria-current=\"page\">Prints");
    }

    private String header(String path) {
      return Html.text(SITE.page(path).body(), "<header class=\"site-header\">", "</header>");
    }
  }
}

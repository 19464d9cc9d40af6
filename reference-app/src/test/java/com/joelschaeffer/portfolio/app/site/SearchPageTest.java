package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.SearchText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPageTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void showsWhatIsFound() {
    SITE.exhibit(SITE.work("Harbour", 900, 600).caption("At low tide."));
    SITE.exhibit(SITE.work("Low tide", 900, 600));
    SITE.exhibit(SITE.work("Dunes", 900, 600));
    SITE.exhibit(SITE.work("Low tide again", 900, 601).status(ArtworkStatus.DRAFT));

    var body = search("low tide");

    assertThat(body).contains("<title>Work with “low tide” – ", "<h1 class=\"page-title\">Work with “low tide”</h1>",
        "2 photographs<", "value=\"low tide\"");
    assertThat(Html.values(Html.text(body, "<ul class=\"works", "</ul>"), "href")).containsExactly("/artwork/low-tide",
        "/artwork/harbour");
  }

  @Test
  void offersASearchThatNeedsNoScript() {
    SITE.exhibit(1);

    var form = Html.text(SITE.page("/gallery").body(), "<form class=\"search\"", "</form>");

    assertThat(form).contains("role=\"search\"", "action=\"/gallery\"", "<label class=\"search-label\" for=\"search\">",
        "id=\"search\" type=\"search\" name=\"q\" value=\"\" maxlength=\"200\"", "<button");
    assertThat(Html.count(form, "type=\"hidden\"")).isZero();
  }

  @Test
  void offersNoSearchWhileThereIsNothing() {
    assertThat(SITE.page("/gallery").body()).doesNotContain("role=\"search\"");
  }

  @Test
  void keepsTheOtherFilters() {
    var series = SITE.series("Coast");
    SITE.exhibit(SITE.work("Tide", 900, 600).category(series.id()).featured(true));
    SITE.exhibit(SITE.work("Tide two", 900, 600).featured(true));

    var body = SITE.page("/gallery?category=coast&featured=true&orientation=landscape&q=tide").body();

    var form = Html.text(body, "<form class=\"search\"", "</form>");
    assertThat(form).contains("name=\"category\" value=\"coast\"", "name=\"featured\" value=\"true\"",
        "name=\"orientation\" value=\"landscape\"", "value=\"tide\"").doesNotContain("name=\"page\"", "for-sale");
    assertThat(body).contains("1 photograph<", "Coast with “tide”");
    assertThat(Html.values(Html.text(body, "aria-label=\"Filter\"", "</nav>"), "href")).contains(
        "/gallery?category=coast&amp;featured=true&amp;orientation=landscape",
        "/gallery?featured=true&amp;orientation=landscape&amp;q=tide",
        "/gallery?category=coast&amp;orientation=landscape&amp;q=tide");
  }

  @Test
  void keepsTheWordsFromPageToPage() {
    for (int number = 0; number < 37; number++)
      SITE.exhibit(SITE.work("Tide " + number, 900, 600));

    var body = search("tide or \"a & b\"");

    assertThat(body).contains("rel=\"next\" href=\"/gallery?q=tide+or+%22a+%26+b%22&amp;page=2\"");
    assertThat(SITE.page("/gallery?q=tide+or+%22a+%26+b%22&page=2").body()).contains("/artwork/tide-36");
    assertThat(SITE.page("/gallery?q=tide&page=3").statusCode()).isEqualTo(404);
  }

  @Test
  void namesWhatNothingMatches() {
    SITE.exhibit(SITE.work("Dunes", 900, 600));
    SITE.series("Coast");

    var body = SITE.page("/gallery?q=low+%22tide%22&category=coast&orientation=square").body();

    assertThat(body).contains(
        "No photographs match: “low &#34;tide&#34;”, series “Coast”, square.".replace("&#34;", "\""),
        "<a href=\"/gallery\">Show all photographs</a>", "role=\"search\"");
  }

  @Test
  void saysThatThereAreMoreThanItShows() {
    var content = SITE.work("Tide", 900, 600).build();
    for (int number = 0; number <= SearchText.MOST_FOUND; number++)
      SITE.exhibit(content.edit().slug(new Slug("tide-" + number)));

    assertThat(search("tide")).contains("More than 1,000 photographs");
    assertThat(SITE.page("/gallery").body()).contains("1,001 photographs");
  }

  @Test
  void shortensWhatIsTooLong() {
    SITE.exhibit(SITE.work("Dunes", 900, 600));

    var body = search("dunes ".repeat(333));

    assertThat(body).contains("/artwork/dunes", "A search holds 200 characters at most");
    assertThat(search("dunes")).doesNotContain("A search holds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"\"\"", "-", "--", "'", "\0dunes'\0sand", "📷", "👩‍👩‍👧", "مرحبا بالعالم", "\u202eabc",
    "<b>x</b>",
    "&lt;", "${1}", "%", "or", "a\nb", "\\", "( | & ! :*"})
  void answersWhateverIsTyped(String typed) {
    SITE.exhibit(SITE.work("Dunes", 900, 600));

    var page = SITE.page("/gallery?q=" + encoded(typed));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("No photographs match: “").doesNotContain("<b>x", "\u202e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%ff%fe", "q=%ED%A0%80", "q=a&q=b", "q=%F0%9F", "q"})
  void answersWhateverIsSent(String query) {
    SITE.exhibit(SITE.work("Dunes", 900, 600));

    assertThat(SITE.page("/gallery?" + query).statusCode()).isIn(200, 400);
  }

  @Test
  void tellsSearchesFromLists() {
    assertThat(List.of(GalleryQuery.ALL.isSearch(), GalleryQuery.read(Map.of("q", "tide")).isSearch(),
        GalleryQuery.read(Map.of("q", " ")).isSearch())).containsExactly(false, true, false);
  }

  private static String search(String typed) {
    return SITE.page("/gallery?q=" + encoded(typed)).body();
  }

  private static String encoded(String typed) {
    return URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }
}

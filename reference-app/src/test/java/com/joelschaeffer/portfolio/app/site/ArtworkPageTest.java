package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.PrintType;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtworkPageTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void tellsEverythingAboutAWork() {
    var series = SITE.series("Coast");
    SITE.exhibit(SITE.work("Dunes", 1500, 1000).year(2019).category(series.id()).metadata(Examples.metadata())
        .keywords(List.of("dunes", "sea")).copyright("© 2019 J. S.").caption("Morning.")
        .description(RichText.paragraphs("Before the wind.")));

    var page = SITE.page("/artwork/dunes");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Dunes – Joel Schaeffer</title>", "<h1 class=\"artwork-title\">Dunes</h1>",
        "<span>2019</span>", "<a href=\"/gallery?category=coast\">Coast</a>", "Morning.", "<p>Before the wind.</p>",
        "<dt>Place</dt><dd>Råbjerg Mile, Skagen</dd>", "<dt>Taken</dt><dd>4 May 2019</dd>",
        "<dt>Camera</dt><dd>Mamiya 7</dd>", "<dt>Lens</dt><dd>N 80mm f/4</dd>", "<dt>Film</dt><dd>Tri-X 400</dd>",
        "<dt>Keywords</dt><dd>dunes, sea</dd>", "<dt>Copyright</dt><dd>© 2019 J. S.</dd>");
  }

  @Test
  void isCompleteWithoutSeriesPrintsAndDetails() {
    SITE.exhibit(SITE.work("Alone", 900, 600));

    var page = SITE.page("/artwork/alone");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<dt>Copyright</dt><dd>© Joel Schaeffer</dd>", "href=\"/gallery\">Work</a>")
        .doesNotContain("From the series", ">Prints</h2>", "More from", "artwork-story", "<dt>Place");
  }

  @Test
  void listsPrintsByWhatTheyArePrintedOn() {
    SITE.exhibit(SITE.work("Dunes", 1000, 1500).printOptions(List.of(
        Examples.printOption("12x18", PrintType.FINE_ART, 18_000),
        Examples.printOption("24x36", PrintType.METAL, 125_050),
        Examples.printOption("8.5x11", PrintType.FINE_ART, 9_500))));

    var prints = Html.text(SITE.page("/artwork/dunes").body(), "<section class=\"prints\"", "</section>");

    assertThat(Html.values(prints, "type")).containsExactly("radio", "radio", "radio");
    assertThat(Html.count(prints, " checked")).isEqualTo(1);
    assertThat(prints).containsSubsequence("Fine art paper", "12 × 18 in", "(30 × 46 cm)", "$180", "8.5 × 11 in",
        "(22 × 28 cm)", "$95", "Metal", "24 × 36 in", "(61 × 91 cm)", "$1,250.50", "never cropped");
  }

  @Test
  void turnsPrintsAsThePictureLies() {
    SITE.exhibit(SITE.work("Dunes", 1500, 1000)
        .printOptions(List.of(Examples.printOption("12x18", PrintType.FINE_ART, 18_000))));

    assertThat(SITE.page("/artwork/dunes").body()).contains("18 × 12 in", "(46 × 30 cm)");
  }

  @Test
  void saysWhatCannotBeBoughtAtPresent() {
    SITE.exhibit(SITE.work("Dunes", 1500, 1000)
        .printOptions(List.of(Examples.soldOut(Examples.printOption("12x18", PrintType.CANVAS, 18_000)))));

    assertThat(SITE.page("/artwork/dunes").body()).contains("18 × 12 in", "not available at present", " disabled")
        .doesNotContain("$180", " checked");
  }

  @Test
  void leadsToTheOneWhoCanBeAsked() {
    SITE.exhibit(SITE.work("Dunes", 1500, 1000)
        .printOptions(List.of(Examples.printOption("12x18", PrintType.CANVAS, 18_000))));
    SITE.exhibit(SITE.work("Alone", 900, 600));

    assertThat(SITE.page("/artwork/dunes").body()).contains("href=\"/contact?work=dunes\">Ask about this print</a>");
    assertThat(SITE.page("/artwork/alone").body())
        .contains("href=\"/contact?work=alone\">Ask about this photograph</a>");
  }

  @Test
  void hangsEachSizeOnTheWallAtItsScale() {
    SITE.exhibit(SITE.work("Dunes", 6000, 4000).printOptions(List.of(
        Examples.printOption("16x24", PrintType.FINE_ART, 18_000),
        Examples.printOption("24x16", PrintType.METAL, 25_000),
        Examples.printOption("16x20", PrintType.METAL, 25_000),
        Examples.printOption("60x40", PrintType.CANVAS, 90_000),
        Examples.printOption("120x80", PrintType.CANVAS, 190_000))));

    var page = SITE.page("/artwork/dunes").body();
    var wall = Html.text(page, "<section class=\"wall\"", "</section>");

    assertThat(Html.values(Html.text(wall, "wall-hang", "wall-bench"), "style")).containsExactly(
        "--print-width:19.05%;--ratio:1.5000", "--print-width:15.88%;--ratio:1.2500",
        "--print-width:47.63%;--ratio:1.5000");
    assertThat(Html.values(page, "class")).containsSubsequence("print-choice size-1", "print-choice size-1",
        "print-choice size-2", "print-choice size-3", "print-choice size-0");
    assertThat(wall).contains("24 × 16 in, 61 × 41 cm", "20 × 16 in, 51 × 41 cm", "60 × 40 in, 152 × 102 cm",
        "has 100 pixels per inch", "larger than the wall").doesNotContain("120 × 80 in", "250 pixels");
  }

  @Test
  void hasNoWallWithoutPrints() {
    SITE.exhibit(SITE.work("Alone", 900, 600));

    assertThat(SITE.page("/artwork/alone").body()).doesNotContain("wall.js", "class=\"wall", "<dialog");
  }

  @Test
  void leadsToTheWholePictureWithoutScripts() {
    SITE.exhibit(SITE.work("Dunes", 3000, 2000).year(2019));

    var link = Html.text(SITE.page("/artwork/dunes").body(), "<a class=\"artwork-enlarge\" href=\"", ">");

    assertThat(link).contains("/1920.jpg\"", "data-larger=\"\"", "data-name=\"Dunes, 2019\"");
    assertThat(SITE.send("GET", link.substring(0, link.indexOf('"'))).statusCode()).isEqualTo(200);
  }

  @Test
  void showsARowOfTheSameSeriesWithoutTheWorkItself() {
    var series = SITE.series("Coast");
    for (int number = 1; number <= 9; number++)
      SITE.exhibit(SITE.work("Coast " + number, 900, 600).category(series.id()));
    SITE.exhibit(SITE.work("Elsewhere", 900, 600));

    var more = Html.text(SITE.page("/artwork/coast-2").body(), "<section class=\"section\"", "</section>");

    assertThat(Html.values(more, "href")).containsExactly("/gallery?category=coast", "/artwork/coast-1",
        "/artwork/coast-3", "/artwork/coast-4");
  }

  @Test
  void leadsToTheWorksBesideItInItsSeries() {
    var series = SITE.series("Coast");
    for (var title : List.of("One", "Two & more", "Three"))
      SITE.exhibit(SITE.work(title, 900, 600).category(series.id()));
    SITE.exhibit(SITE.work("Elsewhere", 900, 600));

    var middle = neighbours("/artwork/two-more");

    assertThat(middle).containsSubsequence("rel=\"prev\" href=\"/artwork/one\"", "Previous in series", ">One<",
        "rel=\"next\" href=\"/artwork/three\"", "Next in series", ">Three<");
    assertThat(neighbours("/artwork/one")).contains("Two &amp; more").doesNotContain("rel=\"prev\"");
    assertThat(neighbours("/artwork/three")).contains("Two &amp; more").doesNotContain("rel=\"next\"");
  }

  @Test
  void leadsThroughAllWorksWhereThereIsNoSeries() {
    var series = SITE.series("Coast");
    SITE.exhibit(SITE.work("One", 900, 600).category(series.id()));
    SITE.exhibit(SITE.work("Two", 900, 600));

    assertThat(neighbours("/artwork/two")).contains("Previous photograph", ">One<").doesNotContain("series");
  }

  @Test
  void hasNoWayToOthersWhereThereAreNone() {
    SITE.exhibit(SITE.work("Alone", 900, 600));

    assertThat(SITE.page("/artwork/alone").body()).doesNotContain("<nav class=\"neighbours\"");
  }

  @Test
  void leadsFromAFormerAddressToThePresentOne() {
    SITE.exhibit(SITE.work("Dunes", 900, 600));
    SITE.moveWork("dunes", "sand");

    var moved = SITE.page("/artwork/dunes");

    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location")).contains("/artwork/sand");
    assertThat(moved.headers().firstValue("Cache-Control")).contains("public, max-age=0, s-maxage=300");
    assertThat(SITE.page("/artwork/sand").statusCode()).isEqualTo(200);
  }

  private static String neighbours(String path) {
    return Html.text(SITE.page(path).body(), "<nav class=\"neighbours\"", "</nav>");
  }

  @Test
  void linksOnlyToFilesThatExist() {
    SITE.exhibit(SITE.work("Small", 700, 500));

    var page = SITE.page("/artwork/small").body();

    assertThat(Html.values(page, "srcset")).allSatisfy(links -> assertThat(links).contains("/400.", "/700.")
        .doesNotContain("/800.", "/1920."));
    assertThat(Html.values(page, "src")).allSatisfy(
        link -> assertThat(SITE.send("GET", link).statusCode()).isEqualTo(200));
  }

  @Test
  void keepsMarkupOfAPersonAsText() {
    SITE.exhibit(SITE.work("A \"B\" <b>", 900, 600).caption("<img src=x onerror=alert(1)>").copyright("<i>me</i>")
        .description(RichText.paragraphs("<script>alert(1)</script>")).keywords(List.of("<u>")));

    assertThat(SITE.page("/artwork/a-b-b").body()).doesNotContain("<b>", "<img src=x", "<i>", "<script>", "<u>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/artwork/unknown", "/artwork", "/artwork/draft", "/artwork/UPPER", "/artwork/%27",
    "/artwork/a%00b",
    "/artwork/dunes/more"})
  void hasNoPageForWhatIsNotOnShow(String path) {
    SITE.exhibit(SITE.work("Draft", 900, 600).status(ArtworkStatus.DRAFT));

    assertThat(SITE.page(path).statusCode()).isIn(404, 400);
  }
}

package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.catalog.PrintType;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StructuredDataTest {

  private static final String SITE_URL = TestSite.PUBLIC.toString();

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void tellsOfAWorkWhatItsPageShows() {
    var series = SITE.series("Coast");
    SITE.exhibit(SITE.work("Dunes", 1500, 1000).year(2019).category(series.id()).metadata(Examples.metadata())
        .keywords(List.of("dunes", "sea")).copyright("© 2019 J. S.").caption("Morning."));

    var page = SITE.page("/artwork/dunes").body();
    var data = StructuredData.of(page);

    var work = data.the("VisualArtwork");
    assertThat(work.path("url").asString()).isEqualTo(SITE_URL + "/artwork/dunes");
    assertThat(work.path("name").asString()).isEqualTo("Dunes");
    assertThat(work.path("description").asString()).isEqualTo("Morning.");
    assertThat(work.path("dateCreated").asString()).isEqualTo("2019-05-04");
    assertThat(work.path("locationCreated").path("name").asString()).isEqualTo("Råbjerg Mile, Skagen");
    assertThat(work.path("isPartOf").path("url").asString()).isEqualTo(SITE_URL + "/gallery?category=coast");
    assertThat(texts(work.path("keywords"))).containsExactly("dunes", "sea");
    assertThat(page).contains("<dt>Copyright</dt><dd>" + work.path("copyrightNotice").asString() + "</dd>",
        work.path("locationCreated").path("name").asString());
    assertThat(data.types()).containsExactly("VisualArtwork", "ImageObject", "BreadcrumbList");
  }

  @Test
  void namesAFileThatExistsWithItsSize() {
    SITE.exhibit(SITE.work("Dunes", 1500, 1000));

    var image = StructuredData.of(SITE.page("/artwork/dunes").body()).the("ImageObject");

    var url = image.path("contentUrl").asString();
    assertThat(url).startsWith(SITE_URL + "/media/").endsWith("/1500.jpg");
    assertThat(SITE.send("GET", url.substring(SITE_URL.length())).statusCode()).isEqualTo(200);
    assertThat(image.path("width").asInt()).isEqualTo(1500);
    assertThat(image.path("height").asInt()).isEqualTo(1000);
    assertThat(image.path("caption").asString()).isEqualTo("Seen: Dunes");
    assertThat(image.path("creator").path("name").asString()).isEqualTo("Joel Schaeffer");
    assertThat(image.path("creditText").asString()).isEqualTo("Joel Schaeffer");
    assertThat(image.path("copyrightNotice").asString()).isEqualTo("© Joel Schaeffer");
    assertThat(image.has("license")).isFalse();
  }

  @Test
  void leadsToTheTermsWhereThereArePagesForThem() {
    SITE.page(Examples.page("Licence"));
    SITE.page(Examples.page("Contact"));
    SITE.pass(Duration.ofMinutes(1));
    SITE.exhibit(SITE.work("Dunes", 1500, 1000));

    var image = StructuredData.of(SITE.page("/artwork/dunes").body()).the("ImageObject");

    assertThat(image.path("license").asString()).isEqualTo(SITE_URL + "/licence");
    assertThat(image.path("acquireLicensePage").asString()).isEqualTo(SITE_URL + "/contact");
  }

  @Test
  void offersEachPrintAtItsPrice() {
    var small = Examples.printOption("12x18", PrintType.FINE_ART, 18_000);
    var large = Examples.soldOut(Examples.printOption("24x36", PrintType.METAL, 125_050));
    SITE.exhibit(SITE.work("Dunes", 1000, 1500).printOptions(List.of(small, large)));

    var page = SITE.page("/artwork/dunes").body();
    var product = StructuredData.of(page).the("Product");

    var offers = product.path("offers").valueStream().toList();
    assertThat(offers).extracting(offer -> offer.path("sku").asString())
        .containsExactly(small.id().hex(), large.id().hex());
    assertThat(offers).extracting(offer -> offer.path("price").asString()).containsExactly("180.00", "1250.50");
    assertThat(offers).extracting(offer -> offer.path("priceCurrency").asString()).containsOnly("USD");
    assertThat(offers).extracting(offer -> offer.path("availability").asString())
        .containsExactly("https://schema.org/InStock", "https://schema.org/OutOfStock");
    assertThat(offers.getFirst().path("name").asString()).isEqualTo("12 × 18 in, Fine art paper");
    assertThat(page).contains("12 × 18 in", "$180");
  }

  @Test
  void offersNothingThatCannotBeBought() {
    SITE.exhibit(SITE.work("Dunes", 1000, 1500)
        .printOptions(List.of(Examples.soldOut(Examples.printOption("12x18", PrintType.CANVAS, 18_000)))));

    assertThat(StructuredData.of(SITE.page("/artwork/dunes").body()).types()).doesNotContain("Product");
  }

  @Test
  void tellsTheWayToAWork() {
    var series = SITE.series("Coast");
    SITE.exhibit(SITE.work("Dunes", 900, 600).category(series.id()));

    var page = SITE.page("/artwork/dunes").body();
    var steps = StructuredData.of(page).the("BreadcrumbList").path("itemListElement").valueStream().toList();

    assertThat(steps).extracting(step -> step.path("position").asInt()).containsExactly(1, 2, 3);
    assertThat(steps).extracting(step -> step.path("name").asString()).containsExactly("Work", "Coast", "Dunes");
    assertThat(steps).extracting(step -> step.path("item").asString()).containsExactly(SITE_URL + "/gallery",
        SITE_URL + "/gallery?category=coast", SITE_URL + "/artwork/dunes");
    assertThat(Html.text(page, "aria-label=\"Breadcrumb\"", "</nav>")).contains("/gallery\">Work",
        "/gallery?category=coast\">Coast");
  }

  @Test
  void tellsOfTheGalleryAndOfASeries() {
    var series = SITE.series("Coast");
    SITE.exhibit(SITE.work("Dunes", 900, 600).category(series.id()));
    SITE.exhibit(SITE.work("Elsewhere", 900, 600));

    var all = StructuredData.of(SITE.page("/gallery").body()).the("ImageGallery");
    var one = StructuredData.of(SITE.page("/gallery?category=coast").body()).the("ImageGallery");
    var every = StructuredData.of(SITE.page("/series").body()).the("CollectionPage");

    assertThat(all.path("mainEntity").path("numberOfItems").asInt()).isEqualTo(2);
    assertThat(one.path("mainEntity").path("numberOfItems").asInt()).isEqualTo(1);
    assertThat(one.path("name").asString()).isEqualTo("Coast");
    assertThat(one.path("description").asString()).isEqualTo("Taken over ten years along one coast.");
    assertThat(every.path("url").asString()).isEqualTo(SITE_URL + "/series");
  }

  @Test
  void tellsWhoseSiteItIsAndHowToSearchIt() {
    SITE.name("Ada Example", "Quiet places.");
    SITE.pass(Duration.ofMinutes(1));

    var data = StructuredData.of(SITE.page("/").body());

    assertThat(data.the("WebSite").path("name").asString()).isEqualTo("Ada Example");
    assertThat(data.the("WebSite").path("potentialAction").path("target").path("urlTemplate").asString())
        .isEqualTo(SITE_URL + "/gallery?q={search_term_string}");
    assertThat(data.the("Person").path("name").asString()).isEqualTo("Ada Example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"</script><script>alert(1)", "<!--<script>", "A & B", "line\u2028end\u2029of", "\"quoted\\"})
  void nothingWrittenEndsTheElement(String title) {
    SITE.exhibit(SITE.work("Dunes", 900, 600).title(title).caption(title).copyright(title).keywords(List.of(title))
        .description(RichText.paragraphs(title)));

    var page = SITE.page("/artwork/dunes").body();

    assertThat(Html.text(page, "<script type=\"application/ld+json\">", "</script>")).doesNotContain("<", ">", "&",
        "\u2028", "\u2029");
    assertThat(page).doesNotContain("<script>");
    assertThat(StructuredData.of(page).the("VisualArtwork").path("name").asString()).isEqualTo(title);
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}

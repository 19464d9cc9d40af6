package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.web.Assets;
import com.joelschaeffer.portfolio.app.web.CatalogVersion;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.AltText;
import com.joelschaeffer.portfolio.core.media.Picture;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.core.media.ShareImage;
import com.joelschaeffer.portfolio.core.pages.ContentPageText;
import com.joelschaeffer.portfolio.core.pages.InMemoryContentPages;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import com.joelschaeffer.portfolio.core.settings.InMemorySettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PageHeadTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  private static final SiteAddress NOWHERE = new SiteAddress(Optional.empty(), Set.of(), Optional.empty());

  private static final Map<String, String> ADDRESSES = Map.of("/", "/", "/gallery", "/gallery", "/gallery?page=1",
      "/gallery",
      "/gallery?page=2", "/gallery?page=2", "/gallery?utm_source=x&for-sale=true", "/gallery?for-sale=true",
      "/gallery?featured=no&category=coast", "/gallery?category=coast", "/gallery?page=02&featured=true&category=coast",
      "/gallery?category=coast&featured=true&page=2", "/series?x=1", "/series", "/artwork/coast-1?ref=mail",
      "/artwork/coast-1", "/about?x", "/about");

  @Test
  void eachPageHasOneAddress() {
    var series = SITE.series("Coast");
    for (int number = 1; number <= 40; number++)
      SITE.exhibit(SITE.work("Coast " + number, 900, 600).category(series.id()).featured(true)
          .printOptions(Examples.printOptions()));
    SITE.page(Examples.page("About"));
    SITE.pass(Duration.ofMinutes(1));

    ADDRESSES.forEach((asked, path) -> {
      var page = SITE.page(asked).body();
      var canonical = TestSite.PUBLIC + path.replace("&", "&amp;");

      assertThat(link(page, "canonical")).isEqualTo(canonical);
      assertThat(meta(page, "og:url")).isEqualTo(canonical);
      assertThat(meta(page, "description")).isNotBlank().hasSizeLessThanOrEqualTo(160);
      assertThat(page).doesNotContain("name=\"robots\"", "utm_source");
    });
  }

  @Test
  void aPageThatIsNotThereHasNoAddress() {
    assertThat(SITE.page("/no-such-page").body()).doesNotContain("rel=\"canonical\"", "og:url", "og:title");
  }

  @Test
  void aWorkIsSharedWithItsPicture() {
    SITE.exhibit(SITE.work("Dunes", 1500, 1000).caption("Morning. ".repeat(40)));

    var page = SITE.page("/artwork/dunes").body();

    assertThat(meta(page, "og:type")).isEqualTo("article");
    assertThat(meta(page, "og:title")).isEqualTo("Dunes");
    assertThat(meta(page, "og:site_name")).isEqualTo("Joel Schaeffer");
    assertThat(meta(page, "og:description")).endsWith("Morning.…").isEqualTo(meta(page, "description"));
    assertThat(meta(page, "og:image")).startsWith(TestSite.PUBLIC + "/media/").endsWith("/1500.jpg");
    assertThat(meta(page, "og:image:width")).isEqualTo("1500");
    assertThat(meta(page, "og:image:height")).isEqualTo("1000");
    assertThat(meta(page, "og:image:alt")).isEqualTo("Seen: Dunes");
    assertThat(meta(page, "article:published_time")).endsWith("Z");
    assertThat(meta(page, "twitter:card")).isEqualTo("summary_large_image");
  }

  @Test
  void theCropIsSharedOnceItIsThere() {
    var crop = new ShareImage(new PictureId("c".repeat(32)), 1200, 630);
    var picture = picture(Optional.of(crop));

    assertThat(new PictureFiles(address("https://example.com", "https://cdn.example.com")).shared(picture))
        .contains(new SharedPicture("https://cdn.example.com/media/" + "c".repeat(32) + "/1200.jpg", "Dunes at dawn",
            1200, 630));
  }

  @Test
  void theLargestFileStandsForAMissingCrop() {
    var picture = picture(Optional.empty());

    assertThat(new PictureFiles(address("https://example.com", "https://example.com")).shared(picture))
        .contains(new SharedPicture("https://example.com/media/" + picture.id().hex() + "/1920.jpg", "Dunes at dawn",
            1920, 1280));
  }

  @Test
  void withoutAPublicAddressNothingIsMadeUp() {
    var frame = new PageFrames(new InMemorySettings(), new InMemoryContentPages(new MutableClock()), new Assets(),
        NOWHERE,
        new CatalogVersion(new ChangesDouble())).frame("Work", "", "", "/gallery");

    assertThat(frame.head().canonical()).isEqualTo("/gallery");
    assertThat(frame.head().openGraph().url()).isEmpty();
    assertThat(new PictureFiles(NOWHERE).shared(picture(Optional.empty()))).isEmpty();
  }

  @Test
  void theHostOfARequestIsNeverRepeated() {
    SITE.exhibit(SITE.work("Dunes", 1500, 1000));

    assertThat(SITE.page("/artwork/dunes").body()).doesNotContain("localhost");
  }

  @Test
  void whatMatchesNothingIsNotListed() {
    SITE.exhibit(SITE.work("Dunes", 1500, 1000));

    assertThat(meta(SITE.page("/gallery?for-sale=true").body(), "robots")).isEqualTo("noindex, follow");
  }

  @Test
  void aTextPageIsDescribedByItsBeginning() {
    SITE.page(new ContentPageText("About", new Slug("about"),
        RichText.paragraphs("Joel works\nwith film.\n\nWrite to him.")));

    var page = SITE.page("/about").body();

    assertThat(meta(page, "description")).isEqualTo("Joel works with film. Write to him.");
    assertThat(meta(page, "og:type")).isEqualTo("website");
    assertThat(meta(page, "twitter:card")).isEqualTo("summary");
  }

  @Test
  void everyPageNamesTheFeed() {
    for (var path : List.of("/", "/gallery", "/series"))
      assertThat(link(SITE.page(path).body(), "alternate")).isEqualTo("/feed.xml");
  }

  private static Picture picture(Optional<ShareImage> crop) {
    var picture = Examples.media(1, AltText.of("Dunes at dawn")).picture();
    return new Picture(picture.id(), picture.alt(), picture.width(), picture.height(), picture.dominantColor(),
        picture.preview(), picture.widths(), crop);
  }

  private static SiteAddress address(String site, String media) {
    return new SiteAddress(Optional.of(URI.create(site)), Set.of(), Optional.of(URI.create(media)));
  }

  private static String link(String page, String relation) {
    return Html.text(Html.text(page, "<link rel=\"" + relation + "\"", ">"), "href=\"", "\"");
  }

  private static String meta(String page, String name) {
    var attribute = name.contains(":") && !name.startsWith("twitter") ? "property" : "name";
    return Html.text(page, "<meta " + attribute + "=\"" + name + "\" content=\"", "\"");
  }
}

package com.joelschaeffer.portfolio.app.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.PictureFiles;
import com.joelschaeffer.portfolio.app.site.TestSite;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.Revision;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.ArtworkId;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex;
import com.joelschaeffer.portfolio.core.catalog.InMemoryCatalog;
import com.joelschaeffer.portfolio.core.catalog.IndexedArtwork;
import com.joelschaeffer.portfolio.core.media.AltText;
import com.joelschaeffer.portfolio.core.media.InMemoryMediaLibrary;
import com.joelschaeffer.portfolio.core.pages.InMemoryContentPages;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SitemapTest {

  private static final String SITE_URL = TestSite.PUBLIC.toString();

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void listsEveryPageWithItsPicture() {
    var series = SITE.series("Coast");
    SITE.exhibit(SITE.work("Dunes", 1500, 1000).category(series.id()));
    SITE.exhibit(SITE.work("Draft", 900, 600).status(ArtworkStatus.DRAFT));
    SITE.page(Examples.page("About"));

    var answer = SITE.send("GET", "/sitemap.xml");
    var sitemap = Xml.parse(answer.body()).getDocumentElement();

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml;charset=UTF-8");
    assertThat(Xml.texts(sitemap, Xml.SITEMAP, "loc")).containsExactly(SITE_URL + "/", SITE_URL + "/gallery",
        SITE_URL + "/series", SITE_URL + "/contact", SITE_URL + "/gallery?category=coast", SITE_URL + "/about",
        SITE_URL + "/artwork/dunes");
    var work = Xml.elements(sitemap, Xml.SITEMAP, "url").getLast();
    assertThat(Instant.parse(Xml.texts(work, Xml.SITEMAP, "lastmod").getFirst())).isAfterOrEqualTo(MutableClock.START);
    var image = Xml.texts(work, Xml.IMAGE, "loc").getFirst();
    assertThat(image).startsWith(SITE_URL + "/media/").endsWith("/1500.jpg");
    assertThat(SITE.send("GET", image.substring(SITE_URL.length())).statusCode()).isEqualTo(200);
  }

  @Test
  void everyAddressInItIsAPage() {
    var series = SITE.series("Coast");
    SITE.exhibit(SITE.work("Dunes", 1500, 1000).category(series.id()));
    SITE.page(Examples.page("About"));

    var addresses = Xml.texts(Xml.parse(SITE.send("GET", "/sitemap.xml").body()).getDocumentElement(), Xml.SITEMAP,
        "loc");

    assertThat(addresses).allSatisfy(url -> assertThat(SITE.page(url.substring(SITE_URL.length())).body())
        .contains("<link rel=\"canonical\" href=\"" + url + "\">"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sitemap-1.xml", "/sitemap-pages.xml"})
  void partsAreThere(String path) {
    SITE.exhibit(SITE.work("Dunes", 1500, 1000));

    assertThat(Xml.parse(SITE.send("GET", path).body()).getDocumentElement().getLocalName()).isEqualTo("urlset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sitemap-2.xml", "/sitemap-0.xml", "/sitemap-999999.xml", "/sitemap-x.xml", "/sitemap-.xml",
    "/sitemap-99999999999.xml"})
  void otherPartsAreNot(String path) {
    SITE.exhibit(SITE.work("Dunes", 1500, 1000));

    assertThat(SITE.send("GET", path).statusCode()).isEqualTo(404);
  }

  @Test
  void anOutageIsNoShorterSitemap() {
    SITE.loseDatabase();

    assertThat(SITE.send("GET", "/sitemap.xml").statusCode()).isEqualTo(503);
  }

  @Test
  void isSplitWhereItGrowsTooLarge() {
    var index = new Counted(7);
    var sitemap = sitemap(index, 5);

    var start = parse(sitemap.start());
    assertThat(start.getLocalName()).isEqualTo("sitemapindex");
    assertThat(Xml.texts(start, Xml.SITEMAP, "loc")).containsExactly("https://example.com/sitemap-pages.xml",
        "https://example.com/sitemap-1.xml", "https://example.com/sitemap-2.xml");
    assertThat(Xml.texts(parse(sitemap.works(1)), Xml.SITEMAP, "loc")).hasSize(5)
        .startsWith("https://example.com/artwork/work-1");
    assertThat(Xml.texts(parse(sitemap.works(2)), Xml.SITEMAP, "loc")).containsExactly(
        "https://example.com/artwork/work-6",
        "https://example.com/artwork/work-7");
    assertThat(sitemap.has(3)).isFalse();
    assertThat(Xml.texts(parse(sitemap.pages()), Xml.SITEMAP, "loc")).hasSize(4);
  }

  @Test
  void leavesOutFilesWhoseWorksAreGone() {
    var index = new Counted(12);
    index.works.removeIf(work -> work.id().value() > 5 && work.id().value() <= 10);

    assertThat(Xml.texts(parse(sitemap(index, 5).start()), Xml.SITEMAP, "loc")).containsExactly(
        "https://example.com/sitemap-pages.xml", "https://example.com/sitemap-1.xml",
        "https://example.com/sitemap-3.xml");
  }

  @Test
  void neverHoldsManyWorksAtATime() {
    var index = new Counted(1_700);

    assertThat(Xml.texts(parse(sitemap(index, 5_000).start()), Xml.SITEMAP, "loc")).hasSize(1_704)
        .doesNotHaveDuplicates();
    assertThat(index.largestStep).isLessThanOrEqualTo(500);
  }

  private static Sitemap sitemap(CatalogIndex index, int size) {
    var clock = new MutableClock();
    var address = new SiteAddress(Optional.of(URI.create("https://example.com")), Set.of(), Optional.empty());
    var pages = new SitemapPages(new InMemoryCatalog(new InMemoryMediaLibrary(clock), clock),
        new InMemoryContentPages(clock));
    return new Sitemap(pages, new SitemapWorks(index, new PictureFiles(address), size), address, size);
  }

  private static Element parse(Sitemap.File file) {
    var target = new ByteArrayOutputStream();
    file.write(target);
    return Xml.parse(target.toString(StandardCharsets.UTF_8)).getDocumentElement();
  }

  /** So many works with the ids from 1, that remembers how many it had to hand over at once. */
  private static final class Counted implements CatalogIndex {

    private final List<IndexedArtwork> works;
    private int largestStep;

    Counted(int count) {
      var picture = Examples.media(1, AltText.of("")).picture();
      works = new ArrayList<>(IntStream.rangeClosed(1, count).mapToObj(id -> new IndexedArtwork(new ArtworkId(id),
          new Slug("work-" + id), "Work", "", Revision.first(MutableClock.START), picture)).toList());
    }

    @Override
    public List<IndexedArtwork> works(IdRange range, int limit) {
      var step = works.stream().filter(work -> work.id().value() > range.after() && work.id().value() <= range.last())
          .limit(limit).toList();
      largestStep = Math.max(largestStep, step.size());
      return step;
    }

    @Override
    public Optional<ArtworkId> last() {
      return works.isEmpty() ? Optional.empty() : Optional.of(works.getLast().id());
    }

    @Override
    public List<IndexedArtwork> newest(int limit) {
      return works.reversed().stream().limit(limit).toList();
    }
  }
}

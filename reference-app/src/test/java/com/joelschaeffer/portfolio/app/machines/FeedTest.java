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
import com.joelschaeffer.portfolio.core.catalog.IndexedArtwork;
import com.joelschaeffer.portfolio.core.media.AltText;
import com.joelschaeffer.portfolio.core.settings.SiteSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class FeedTest {

  private static final SiteAddress NOWHERE = new SiteAddress(Optional.empty(), Set.of(), Optional.empty());

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void hasWhatAtomRequires() {
    SITE.exhibit(SITE.work("Old", 1500, 1000));
    SITE.pass(Duration.ofDays(1));
    SITE.exhibit(SITE.work("New", 1500, 1000).caption("Morning & <evening>."));

    var answer = SITE.send("GET", "/feed.xml");
    var feed = feed(answer.body());

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=UTF-8");
    assertThat(one(feed, "id")).isEqualTo(TestSite.PUBLIC + "/feed.xml");
    assertThat(one(feed, "title")).isEqualTo("Joel Schaeffer: new work");
    assertThat(one(feed, "rights")).isEqualTo("Photographs © Joel Schaeffer");
    assertThat(Xml.texts(Xml.children(feed, Xml.ATOM, "author").getFirst(), Xml.ATOM, "name"))
        .containsExactly("Joel Schaeffer");
    assertThat(link(feed, "self")).isEqualTo(TestSite.PUBLIC + "/feed.xml");
    assertThat(link(feed, "alternate")).isEqualTo(TestSite.PUBLIC + "/");

    var entries = Xml.children(feed, Xml.ATOM, "entry");
    assertThat(entries).extracting(entry -> one(entry, "title")).containsExactly("New", "Old");
    assertThat(entries).extracting(entry -> one(entry, "id")).doesNotHaveDuplicates()
        .allMatch(id -> id.matches("urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    assertThat(entries).extracting(entry -> link(entry, "alternate")).containsExactly(TestSite.PUBLIC + "/artwork/new",
        TestSite.PUBLIC + "/artwork/old");
    assertThat(entries).allSatisfy(entry -> assertThat(Instant.parse(one(entry, "published"))).isBefore(Instant.MAX));
    assertThat(Instant.parse(one(feed, "updated"))).isEqualTo(Instant.parse(one(entries.getFirst(), "updated")));
    assertThat(one(entries.getFirst(), "summary")).matches(
        "<p><img src=\"" + TestSite.PUBLIC
            + "/media/[0-9a-f]{32}/800.jpg\" width=\"800\" height=\"533\" alt=\"Seen: New\"></p>"
            + "<p>Morning &amp; &lt;evening&gt;.</p>");
  }

  @Test
  void isUnchangedForWhoHasIt() {
    SITE.exhibit(SITE.work("Dunes", 1500, 1000));
    var tag = SITE.send("GET", "/feed.xml").headers().firstValue("ETag").orElseThrow();

    assertThat(SITE.send("GET", "/feed.xml", "If-None-Match", tag).statusCode()).isEqualTo(304);

    SITE.exhibit(SITE.work("More", 1500, 1000));
    assertThat(SITE.send("GET", "/feed.xml", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void hasTheNewestFifty() {
    SITE.exhibit(60);

    assertThat(Xml.elements(feed(SITE.send("GET", "/feed.xml").body()), Xml.ATOM, "entry")).hasSize(50);
  }

  @Test
  void isAFeedBeforeThereIsAnyWork() {
    var feed = feed(SITE.send("GET", "/feed.xml").body());

    assertThat(Instant.parse(one(feed, "updated"))).isEqualTo(Instant.EPOCH);
    assertThat(Xml.elements(feed, Xml.ATOM, "entry")).isEmpty();
  }

  @Test
  void aWorkIsTheSameOneUnderAnotherAddress() {
    var here = feed(write(NOWHERE, work("dunes", "Dunes", 1)));
    var there = feed(write(new SiteAddress(Optional.of(URI.create("https://example.org")), Set.of(), Optional.empty()),
        work("sand", "Sand", 2)));

    assertThat(one(entry(here), "id")).isEqualTo(one(entry(there), "id"));
    assertThat(link(entry(there), "alternate")).isEqualTo("https://example.org/artwork/sand");
    assertThat(link(entry(here), "alternate")).isEqualTo("/artwork/dunes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"</title><entry>", "]]>", "&amp;", "a\u0000b\u000bc", "\ud83d\ude00", "\"'"})
  void isWellFormedWhateverAWorkIsCalled(String title) {
    var entry = entry(feed(write(NOWHERE, work("dunes", title, 1))));

    assertThat(one(entry, "title")).isEqualTo(title.replaceAll("[\\x00\\x0b]", ""));
  }

  private static IndexedArtwork work(String slug, String title, long version) {
    var revision = new Revision(version, MutableClock.START, MutableClock.START.plusSeconds(version));
    return new IndexedArtwork(new ArtworkId(7), new Slug(slug), title, title, revision,
        Examples.media(1, AltText.of(title)).picture());
  }

  private static String write(SiteAddress address, IndexedArtwork work) {
    var feed = new Feed(address, new PictureFiles(address));
    return new String(feed.write(SiteSettings.DEFAULT, List.of(work)), StandardCharsets.UTF_8);
  }

  private static Element feed(String document) {
    var feed = Xml.parse(document).getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo(Xml.ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    return feed;
  }

  private static Element entry(Element feed) {
    return Xml.children(feed, Xml.ATOM, "entry").getFirst();
  }

  /** The text of the one child of this name. */
  private static String one(Element parent, String name) {
    var found = Xml.children(parent, Xml.ATOM, name);
    assertThat(found).as(name).hasSize(1);
    return found.getFirst().getTextContent();
  }

  private static String link(Element parent, String relation) {
    return Xml.children(parent, Xml.ATOM, "link").stream().filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href")).findFirst().orElseThrow();
  }
}

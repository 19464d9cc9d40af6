package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestMetadata.alternatives;
import static com.joelschaeffer.portfolio.storage.images.TestMetadata.bag;
import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.storage.images.TestMetadata.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which source counts where several say something, and what is read from structures. */
class MetadataSourcesTest extends ImagesTest {

  private static final byte[] BARE = TestPictures.jpeg(TestPictures.waves(16, 16));
  private static final byte[] EXIF = TestMetadata.exif(List.of(Entry.text(0x010e, "EXIF caption"),
      Entry.text(0x013b, "EXIF artist"), Entry.text(0x8298, " \0EXIF editor")), List.of(), List.of());
  private static final Object[] IPTC = {5, utf8("IPTC title"), 120, utf8("IPTC caption"), 80, utf8("Ann"), 80,
    utf8("Bob"), 116, utf8("IPTC notice"), 110, utf8("IPTC credit")};
  private static final String XMP = alternatives("dc:title", "XMP title")
      + alternatives("dc:description", "XMP caption")
      + bag("dc:creator", "Cy", "Di") + alternatives("dc:rights", "XMP notice")
      + "<photoshop:Credit>XMP credit</photoshop:Credit>";

  @Test
  void asksXmpFirst() {
    assertSpeaks("XMP", "Cy, Di", TestMetadata.withXmp(TestMetadata.withIptc(exif(), IPTC), XMP));
  }

  @Test
  void asksIptcBeforeExif() {
    assertSpeaks("IPTC", "Ann, Bob", TestMetadata.withIptc(exif(), IPTC));
  }

  @Test
  void asksExifLast() {
    var found = read(exif());

    assertThat(found.caption()).hasValue("EXIF caption");
    assertThat(found.rights().creator()).hasValue("EXIF artist");
    assertThat(found.rights().copyright()).hasValue("EXIF editor");
  }

  @Test
  void asksIptcFirstWhenXmpIsOutdated() {
    byte[] jpeg = TestMetadata.withResources(exif(), TestMetadata.resource(0x0404, TestMetadata.iptc(IPTC)),
        TestMetadata.resource(0x0425, utf8("of another state")));

    assertSpeaks("IPTC", "Ann, Bob", TestMetadata.withXmp(jpeg, XMP));
  }

  @Test
  void takesTheWholeTextWhereIptcHadNoRoom() {
    String whole = "A long name of a photographer and of a second one";
    byte[] jpeg = TestMetadata.withResources(BARE, TestMetadata.resource(0x0425, utf8("of another state")),
        TestMetadata.resource(0x0404, TestMetadata.iptc(80, utf8(whole.substring(0, 32)), 25, utf8("k".repeat(64)))));

    var found = read(TestMetadata.withXmp(jpeg, bag("dc:creator", whole) + bag("dc:subject", "k".repeat(70))));

    assertThat(found.rights().creator()).hasValue(whole);
    assertThat(found.keywords()).containsExactly("k".repeat(70));
  }

  @Test
  void takesTheLastStepOfEachKeywordPath() {
    var found = read(TestMetadata.withXmp(BARE, bag("dc:subject", "Namibia", "Zu\u0308rich", "zürich")
        + bag("lr:hierarchicalSubject", "WHERE|Africa|Namibia", "WHERE|Africa|Dune 45")));

    assertThat(found.keywords()).containsExactly("Namibia", "Zürich", "Dune 45");
  }

  @Test
  void readsTheTermsOfUse() {
    var found = read(TestMetadata.withXmp(BARE,
        "<xmpRights:WebStatement>https://a.example/terms</xmpRights:WebStatement>"
            + "<plus:Licensor><rdf:Bag><rdf:li rdf:parseType='Resource'><plus:LicensorName>No address</plus:LicensorName></rdf:li>"
            + "<rdf:li rdf:parseType='Resource'><plus:LicensorName>Joel</plus:LicensorName>"
            + "<plus:LicensorURL>https://a.example/buy?a=1&amp;b=2</plus:LicensorURL></rdf:li></rdf:Bag></plus:Licensor>"))
        .rights();

    assertThat(found.webStatement()).map(Object::toString).hasValue("https://a.example/terms");
    assertThat(found.licensor()).hasValue("Joel");
    assertThat(found.licensorUrl()).map(Object::toString).hasValue("https://a.example/buy?a=1&b=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//a.example/", "https:///nowhere", "terms.html",
    "https://a.example/ two", "LONG"})
  void leavesOutAddressesThatBrowsersMustNotFollow(String address) {
    String text = address.equals("LONG") ? "https://a.example/" + "x".repeat(500) : address;

    var found = read(TestMetadata.withXmp(BARE, "<xmpRights:WebStatement>" + text + "</xmpRights:WebStatement>"
        + "<plus:Licensor><rdf:Seq><rdf:li plus:LicensorURL='" + text + "'/></rdf:Seq></plus:Licensor>"));

    assertThat(found.rights()).isEqualTo(PhotoRights.NONE);
  }

  @Test
  void readsThePlaceOfTheCamera() {
    String created = place("LocationCreated", "<Iptc4xmpExt:Sublocation>Altstadt</Iptc4xmpExt:Sublocation>"
        + "<Iptc4xmpExt:City>Bern</Iptc4xmpExt:City><Iptc4xmpExt:CountryName>Switzerland</Iptc4xmpExt:CountryName>");
    String shown = place("LocationShown", "<Iptc4xmpExt:City>Thun</Iptc4xmpExt:City>");

    assertThat(read(TestMetadata.withXmp(BARE, shown + created)).location()).hasValue("Altstadt, Bern, Switzerland");
    assertThat(read(TestMetadata.withXmp(BARE, shown)).location()).hasValue("Thun");
    assertThat(read(TestMetadata.withXmp(BARE, created + "<photoshop:City>Basel</photoshop:City>")).location())
        .hasValue("Basel");
  }

  @Test
  void ignoresWhatCamerasSayOfEveryPicture() {
    assertThat(read(TestMetadata.withXmp(BARE, alternatives("dc:description", "OLYMPUS DIGITAL CAMERA"))))
        .isEqualTo(PhotoMetadata.NONE);
  }

  private void assertSpeaks(String source, String creator, byte[] jpeg) {
    var found = read(jpeg);
    assertThat(found.title()).hasValue(source + " title");
    assertThat(found.caption()).hasValue(source + " caption");
    assertThat(found.rights().creator()).hasValue(creator);
    assertThat(found.rights().copyright()).hasValue(source + " notice");
    assertThat(found.rights().credit()).hasValue(source + " credit");
  }

  private PhotoMetadata read(byte[] jpeg) {
    return processor.metadata(file(jpeg));
  }

  private static byte[] exif() {
    return TestMetadata.withExif(BARE, EXIF);
  }

  private static String place(String name, String fields) {
    return "<Iptc4xmpExt:%1$s><rdf:Bag><rdf:li rdf:parseType='Resource'>%2$s</rdf:li></rdf:Bag></Iptc4xmpExt:%1$s>"
        .formatted(name, fields);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestMetadata.alternatives;
import static com.joelschaeffer.portfolio.storage.images.TestMetadata.bag;
import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.storage.images.TestMetadata.Entry;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoMetadataTest extends ImagesTest {

  private static final byte[] BARE = TestPictures.jpeg(TestPictures.waves(16, 16));

  @Test
  void readsWhatCameraAndProgramWrote() {
    var exif = TestMetadata.exif(
        List.of(Entry.text(0x010e, "From the camera"), Entry.text(0x010f, "NIKON CORPORATION"),
            Entry.text(0x0110, "NIKON D850"), Entry.text(0x013b, "EXIF Artist"), Entry.text(0x8298, "© EXIF")),
        List.of(Entry.text(0x9003, "2024:05:06 07:08:09"), Entry.text(0x9011, "+02:00"),
            Entry.text(0xa431, "SERIAL4711"), Entry.text(0xa434, "NIKKOR 50mm")),
        List.of(Entry.text(1, "N")));
    var jpeg = TestMetadata.withExif(BARE, exif);
    jpeg = TestMetadata.withIptc(jpeg, 5, utf8("IPTC title"), 25, utf8("dune"), 25, utf8("Sand"), 90, utf8("Zürich"),
        101, utf8("Switzerland"), 110, utf8("Joel / Agency"));
    jpeg = TestMetadata.withXmp(jpeg, alternatives("dc:title", "Dunes at dawn")
        + alternatives("Iptc4xmpCore:AltTextAccessibility", "Sand dunes")
        + bag("dc:subject", "sand", "film:Tri-X 400") + bag("lr:hierarchicalSubject", "Places|Namibia|Sossusvlei")
        + "<photoshop:State>ZH</photoshop:State>");

    var found = processor.metadata(file(jpeg));

    assertThat(found.title()).hasValue("Dunes at dawn");
    assertThat(found.caption()).hasValue("From the camera");
    assertThat(found.altText()).hasValue("Sand dunes");
    assertThat(found.keywords()).containsExactly("sand", "film:Tri-X 400", "dune", "Sossusvlei");
    assertThat(found.captureDate()).hasValue(OffsetDateTime.parse("2024-05-06T07:08:09+02:00"));
    assertThat(found.camera()).hasValue("NIKON D850");
    assertThat(found.lens()).hasValue("NIKKOR 50mm");
    assertThat(found.filmStock()).hasValue("Tri-X 400");
    assertThat(found.location()).hasValue("Zürich, ZH, Switzerland");
    assertThat(found.rights().creator()).hasValue("EXIF Artist");
    assertThat(found.rights().copyright()).hasValue("© EXIF");
    assertThat(found.rights().credit()).hasValue("Joel / Agency");
    assertThat(found.toString()).doesNotContain("SERIAL");
  }

  @Test
  void readsIptcOfOldProgramsWithoutACharset() {
    var latin = TestMetadata.withIptc(BARE, 5, "Düne über".getBytes(StandardCharsets.ISO_8859_1));
    var utf8 = TestMetadata.withIptc(BARE, 5, utf8("Düne über"));

    assertThat(processor.metadata(file(latin)).title()).hasValue("Düne über");
    assertThat(processor.metadata(file(utf8)).title()).hasValue("Düne über");
  }

  @ParameterizedTest
  @CsvSource({"Mamiya, 7, Mamiya 7", "Canon, Canon EOS R5, Canon EOS R5", "LEICA CAMERA AG, LEICA Q2, LEICA Q2",
    "FUJIFILM, X-T4, FUJIFILM X-T4", "NIKON CORPORATION, Z 9, NIKON Z 9"})
  void namesTheMakerOnce(String make, String model, String expected) {
    var exif = TestMetadata.exif(List.of(Entry.text(0x010f, make), Entry.text(0x0110, model)), List.of(), List.of());

    assertThat(processor.metadata(file(TestMetadata.withExif(BARE, exif))).camera()).hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource({"2019, 2019-01-01T00:00Z", "2019-07, 2019-07-01T00:00Z", "2019-07-08, 2019-07-08T00:00Z",
    "2019-07-08T09:10, 2019-07-08T09:10Z", "2019-07-08T09:10:11.50-05:00, 2019-07-08T09:10:11.5-05:00"})
  void readsDatesOfAnyPrecision(String text, String expected) {
    var jpeg = TestMetadata.withXmp(BARE, "<photoshop:DateCreated>" + text + "</photoshop:DateCreated>");

    assertThat(processor.metadata(file(jpeg)).captureDate()).hasValue(OffsetDateTime.parse(expected));
  }

  @Test
  void ignoresAClockThatWasNeverSet() {
    var exif = TestMetadata.exif(List.of(), List.of(Entry.text(0x9003, "0000:00:00 00:00:00")), List.of());

    assertThat(processor.metadata(file(TestMetadata.withExif(BARE, exif))).captureDate()).isEmpty();
  }

  @Test
  void cleansAndBoundsTexts() {
    var jpeg = TestMetadata.withXmp(BARE, alternatives("dc:title", "  a\n\tb \u202Ec" + "é".repeat(400))
        + alternatives("dc:description", "one\ntwo " + "x".repeat(6000)));
    jpeg = TestMetadata.withIptc(jpeg, 110, utf8("cre\0dit\u0007 "));

    var found = processor.metadata(file(jpeg));

    assertThat(found.title().orElseThrow()).startsWith("a b cé").hasSize(300);
    assertThat(found.caption().orElseThrow()).startsWith("one\ntwo").hasSize(5000);
    assertThat(found.rights().credit()).hasValue("credit");
  }

  @Test
  void takesAHundredKeywordsAtMost() {
    var many = new String[150];
    for (int i = 0; i < many.length; i++)
      many[i] = "keyword " + i;

    assertThat(processor.metadata(file(TestMetadata.withXmp(BARE, bag("dc:subject", many)))).keywords()).hasSize(100);
  }

  @Test
  void readsXmpOfAPng() {
    var text = TestPictures.joined(TestPictures.ascii("XML:com.adobe.xmp\0\0\0\0\0"),
        TestMetadata.xmp(alternatives("dc:title", "In a PNG")));

    assertThat(processor.metadata(file(TestPictures.png(1, 1, 8, 0, new byte[2], TestPictures.chunk("iTXt", text))))
        .title()).hasValue("In a PNG");
  }

  @Test
  void followsNoDocumentType() {
    byte[] hostile = utf8("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
        + new String(TestMetadata.xmp(alternatives("dc:title", "&e;")), StandardCharsets.UTF_8));
    var jpeg = TestPictures.withSegment(BARE, 0xe1,
        TestPictures.joined(TestPictures.ascii("http://ns.adobe.com/xap/1.0/\0"), hostile));

    assertThat(processor.metadata(file(jpeg))).isEqualTo(PhotoMetadata.NONE);
  }

  @Test
  void findsNothingInGarbage() {
    var jpeg = TestMetadata.withExif(TestMetadata.withXmp(BARE, "<<<"), utf8("MM\0*garbage garbage garbage"));

    assertThat(processor.metadata(file(jpeg))).isEqualTo(PhotoMetadata.NONE);
    assertThat(processor.metadata(file(utf8("not a picture")))).isEqualTo(PhotoMetadata.NONE);
  }

  @Test
  void survivesThirteenMegabytesOfMetadata() {
    var filled = new byte[65_000];
    System.arraycopy(TestPictures.ascii("Photoshop 3.0\0"), 0, filled, 0, 14);
    var jpeg = TestMetadata.withXmp(BARE, alternatives("dc:title", "Still there"));
    byte[][] segments = new byte[201][];
    for (int i = 0; i < 200; i++)
      segments[i + 1] = TestPictures.joined(new byte[] {-1, (byte) 0xed, (byte) (65_002 >> 8), (byte) 65_002}, filled);
    segments[0] = new byte[] {-1, (byte) 0xd8};
    var huge = TestPictures.joined(TestPictures.joined(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));

    assertThat(processor.metadata(file(huge)).title()).hasValue("Still there");
    assertThat(encoded(rendered(huge, 16), ImageFormat.JPEG, 16).content())
        .hasSizeLessThan(2000);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

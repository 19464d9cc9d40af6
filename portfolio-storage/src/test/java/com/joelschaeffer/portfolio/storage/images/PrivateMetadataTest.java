package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestPictures.ascii;
import static com.joelschaeffer.portfolio.storage.images.TestPictures.joined;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import com.joelschaeffer.portfolio.storage.images.TestMetadata.Entry;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a file full of what is nobody's business only the rights become public. */
class PrivateMetadataTest extends ImagesTest {

  private static final byte[] SECRET = ascii("SECRET");
  /** Names of fields and marks of blocks that no public file may hold. */
  private static final String[] FORBIDDEN = {"SECRET", "GPS", "Serial", "Owner", "ICC_PROFILE", "ICCP", "iCCP", "c2pa",
    "jumb", "caBX", "8BIM", "Photoshop 3.0", "MPF\0", "xmp/extension", "<script", "tEXt", "zTXt", "CreatorContactInfo",
    "DerivedFrom", "PK\3\4", "Nikon"};

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "webp"})
  void publishesTheRightsAndNothingElse(String format) throws Exception {
    byte[] content = switch (format) {
      case "jpg" -> jpeg();
      case "png" -> png();
      default -> webp();
    };
    var source = file("private." + format, content);
    var rights = processor.metadata(source).rights();
    assertThat(rights.creator()).hasValue("Joel");

    var plan = new RenderPlan(List.of(60, 120), Set.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.PNG),
        Optional.of(new RenderPlan.Crop(40, 20, FocalPoint.CENTER)), rights);
    var picture = ((Outcome.Rendered) processor.render(source, header(content), plan)).picture();

    var files = Stream.concat(picture.renditions().stream(), picture.crop().stream()).map(Encoded::content).toList();
    assertThat(files).hasSize(7).allSatisfy(each -> {
      assertThat(new String(each, StandardCharsets.ISO_8859_1)).contains("Joel").doesNotContain(FORBIDDEN);
      assertHoldsOnlyRights(ImageMetadataReader.readMetadata(new ByteArrayInputStream(each)));
    });
    assertThat(new String(picture.preview().content(), StandardCharsets.ISO_8859_1)).doesNotContain(FORBIDDEN)
        .doesNotContain("Joel");
  }

  private static void assertHoldsOnlyRights(Metadata found) {
    var directories = StreamSupport.stream(found.getDirectories().spliterator(), false).toList();
    assertThat(directories).noneMatch(each -> each instanceof IccDirectory || each instanceof IptcDirectory
        || each instanceof JpegCommentDirectory);
    assertThat(directories.stream().map(Directory::getName))
        .noneMatch(name -> name.contains("GPS") || name.contains("Makernote") || name.contains("Thumbnail"));
    assertThat(directories.stream().filter(each -> each.getName().startsWith("Exif"))).hasSize(1)
        .allSatisfy(each -> assertThat(each.getTags().stream().map(Tag::getTagType))
            .containsExactly(ExifIFD0Directory.TAG_ARTIST, ExifIFD0Directory.TAG_COPYRIGHT));
  }

  /** With position, owner, serial numbers, maker notes and an embedded thumbnail. */
  private static byte[] exif() {
    var main = List.of(Entry.text(0x013b, "Joel"), Entry.text(0x8298, "© Joel"), Entry.text(0x010f, "NIKON"),
        Entry.text(0x0131, "SECRET software"), Entry.text(0xc62f, "SECRET camera serial"));
    byte[] exif = TestMetadata.exif(main,
        List.of(Entry.text(0xa430, "SECRET Owner"), Entry.text(0xa431, "SECRET Serial"),
            Entry.text(0xa435, "SECRET lens Serial"), Entry.undefined(0x927c, joined(ascii("Nikon\0"), SECRET)),
            Entry.undefined(0x9286, joined(ascii("ASCII\0\0\0"), SECRET))),
        List.of(Entry.text(1, "N SECRET"), Entry.rationals(2, 47, 1, 30, 1, 0, 1)));
    byte[] thumbnail = TestPictures.withSegment(TestPictures.jpeg(TestPictures.waves(8, 8)), 0xfe, SECRET);
    int at = exif.length;
    byte[] second = TestMetadata.directoryAt(at, Entry.rationals(0x0201, at + 30, 1), Entry.rationals(0x0202, 1, 1));
    ByteBuffer.wrap(exif).putInt(8 + 2 + 12 * (main.size() + 2), at);
    return joined(exif, second, thumbnail);
  }

  private static byte[] xmp() {
    return TestMetadata
        .xmp(TestMetadata.bag("dc:creator", "Joel") + TestMetadata.alternatives("dc:title", "SECRET title")
            + "<exif:GPSLatitude>47,30N SECRET</exif:GPSLatitude><aux:SerialNumber>SECRET</aux:SerialNumber>"
            + "<aux:OwnerName>SECRET</aux:OwnerName><exifEX:BodySerialNumber>SECRET</exifEX:BodySerialNumber>"
            + "<Iptc4xmpCore:CreatorContactInfo Iptc4xmpCore:CiEmailWork='SECRET@example.com'/>");
  }

  private static byte[] jpeg() {
    byte[] jpeg = TestPictures.jpeg(TestPictures.waves(120, 80));
    jpeg = TestPictures.withSegment(jpeg, 0xfe, ascii("<script>SECRET</script>"));
    jpeg = TestPictures.withSegment(jpeg, 0xeb, joined(ascii("JP\0\1\0\0\0\1\0\0\0\40jumb c2pa"), SECRET));
    jpeg = TestPictures.withSegment(jpeg, 0xe2, joined(ascii("ICC_PROFILE\0\1\1"), TestProfiles.displayP3(), SECRET));
    jpeg = TestPictures.withSegment(jpeg, 0xe2, joined(ascii("MPF\0"), SECRET));
    jpeg = TestPictures.withSegment(jpeg, 0xe1, joined(ascii("http://ns.adobe.com/xmp/extension/\0"), SECRET));
    jpeg = TestMetadata.withResources(jpeg, TestMetadata.resource(0x040c, SECRET), TestMetadata.resource(0x0404,
        TestMetadata.iptc(118, ascii("SECRET contact"), 122, ascii("SECRET writer"), 103, ascii("SECRET job"))));
    return joined(TestMetadata.withExif(
        TestPictures.withSegment(jpeg, 0xe1, joined(ascii("http://ns.adobe.com/xap/1.0/\0"), xmp())), exif()),
        ascii("PK\3\4SECRET"));
  }

  private static byte[] png() {
    byte[] rows = new byte[(1 + 3 * 120) * 80];
    return TestPictures.png(120, 80, 8, 2, rows,
        TestPictures.chunk("iCCP", joined(ascii("SECRET\0\0"), TestPictures.deflated(TestProfiles.displayP3()))),
        TestPictures.chunk("tEXt", ascii("Comment\0<script>SECRET")),
        TestPictures.chunk("zTXt", joined(ascii("Raw profile type iptc\0\0"), TestPictures.deflated(SECRET))),
        TestPictures.chunk("caBX", joined(ascii("jumb c2pa"), SECRET)), TestPictures.chunk("eXIf", exif()),
        TestPictures.chunk("iTXt", joined(ascii("XML:com.adobe.xmp\0\0\0\0\0"), xmp())));
  }

  private static byte[] webp() {
    return WebpRights.into(TestPictures.webp(TestPictures.waves(120, 80)), new RightsBlocks(exif(), xmp()));
  }
}

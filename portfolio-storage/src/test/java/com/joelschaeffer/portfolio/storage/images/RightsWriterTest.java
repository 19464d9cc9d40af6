package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsWriterTest extends ImagesTest {

  private static final PhotoRights ALL = new PhotoRights(Optional.of("Joël Schäffer & Söhne"),
      Optional.of("© 2024 Joël \"J\" Schäffer. All rights reserved."), Optional.of("Joël Schäffer / Agency"),
      Optional.of(URI.create("https://www.example.com/terms?a=1&b=2")), Optional.of("Joël Schäffer"),
      Optional.of(URI.create("https://www.example.com/licences")));

  private static final Set<ImageFormat> FORMATS = Set.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.PNG);

  /** The fields of Google's licensable badge: WebStatement, Licensor URL and name, creator, credit, copyright. */
  @ParameterizedTest
  @EnumSource(names = {"JPEG", "WEBP", "PNG"})
  void writesAllThatSearchEnginesShow(ImageFormat format) {
    byte[] plain = plain(format);

    byte[] written = RightsWriter.into(format, plain, ALL);

    assertThat(processor.metadata(file(written)).rights()).isEqualTo(ALL);
    assertThat(latin(written)).contains("xmpRights:Marked=\"True\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "WEBP", "PNG"})
  void addsLessThanAKilobyte(ImageFormat format) {
    var usual = new PhotoRights(Optional.of("Joel Schaeffer"), Optional.of("© 2024 Joel Schaeffer"),
        Optional.of("Joel Schaeffer"), Optional.of(URI.create("https://www.example.com/terms")),
        Optional.of("Joel Schaeffer"), Optional.of(URI.create("https://www.example.com/licences")));
    byte[] plain = plain(format);

    assertThat(RightsWriter.into(format, plain, usual)).hasSizeLessThan(plain.length + 1024);
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "WEBP", "PNG"})
  void leavesEachPixelAsItWas(ImageFormat format) {
    byte[] plain = plain(format);

    assertSamePixels(plain, RightsWriter.into(format, plain, ALL));
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "WEBP", "PNG"})
  void writesNothingWhereNothingIsKnown(ImageFormat format) {
    byte[] plain = plain(format);
    var blank = new PhotoRights(Optional.of(" \u0007"), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty());

    assertThat(RightsWriter.into(format, plain, PhotoRights.NONE)).isSameAs(plain);
    assertThat(RightsWriter.into(format, plain, blank)).isSameAs(plain);
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "WEBP", "PNG"})
  void writesEachFieldAlone(ImageFormat format) {
    var each = List.of(
        with(ALL.creator(), none(), none()), with(none(), ALL.copyright(), none()), with(none(), none(), ALL.credit()),
        new PhotoRights(none(), none(), none(), ALL.webStatement(), none(), none()),
        new PhotoRights(none(), none(), none(), none(), ALL.licensor(), none()),
        new PhotoRights(none(), none(), none(), none(), none(), ALL.licensorUrl()));

    for (var rights : each)
      assertThat(processor.metadata(file(RightsWriter.into(format, plain(format), rights))).rights()).isEqualTo(rights);
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "WEBP", "PNG"})
  void writesTextsOfAnyLengthAndContent(ImageFormat format) {
    for (int length = 1; length < 12; length++) {
      var rights = with(Optional.of("é".repeat(length)), Optional.of("<b>&\"'" + "y".repeat(length)), none());
      assertThat(processor.metadata(file(RightsWriter.into(format, plain(format), rights))).rights()).isEqualTo(rights);
    }
    var endless = with(Optional.of("\"".repeat(100_000)), Optional.of("&".repeat(100_000)),
        Optional.of("\u0000\ud800"));
    assertThat(processor.metadata(file(RightsWriter.into(format, plain(format), endless))).rights())
        .isEqualTo(with(Optional.of("\"".repeat(300)), Optional.of("&".repeat(300)), none()));
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "WEBP", "PNG"})
  void writesNothingThatCouldBeTakenForHtml(ImageFormat format) {
    var rights = with(Optional.of("<script>a</script>"), Optional.of("<html>"), Optional.of("</x:xmpmeta>"));

    assertThat(latin(RightsWriter.into(format, plain(format), rights))).doesNotContain("<script", "<html")
        .containsOnlyOnce("</x:xmpmeta>");
  }

  @Test
  void doesNotSayThatAGiftIsReserved() {
    var rights = with(none(), Optional.of("CC0, no rights reserved"), none());

    assertThat(latin(RightsWriter.into(ImageFormat.JPEG, plain(ImageFormat.JPEG), rights))).doesNotContain("Marked");
  }

  @Test
  void writesJpegSegmentsInTheOrderThatReadersExpect() {
    String written = latin(RightsWriter.into(ImageFormat.JPEG, plain(ImageFormat.JPEG), ALL));

    assertThat(written.indexOf("JFIF\0")).isEqualTo(6);
    assertThat(written.indexOf("Exif\0\0")).isEqualTo(20 + 4);
    assertThat(written.indexOf("http://ns.adobe.com/xap/1.0/\0")).isPositive()
        .isLessThan(written.indexOf("\u00ff\u00db"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"opaque", "transparent", "lossless", "lossless transparent"})
  void announcesTheBlocksOfAWebp(String kind) throws IOException {
    var color = kind.contains("transparent") ? new Color(200, 30, 40, 90) : new Color(200, 30, 40);
    byte[] plain = webp(TestPictures.plain(301, 47, color), kind.contains("lossless"));

    var written = ByteBuffer.wrap(RightsWriter.into(ImageFormat.WEBP, plain, ALL)).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(written.getInt(4)).isEqualTo(written.capacity() - 8);
    assertThat(latin(written.array()).substring(12, 16)).isEqualTo("VP8X");
    assertThat(written.get(20)).isEqualTo((byte) (0x0c | (kind.contains("transparent") ? 0x10 : 0)));
    assertThat(written.getInt(24) & 0xffffff).isEqualTo(300);
    assertThat(written.getInt(26) >>> 8).isEqualTo(46);
    assertThat(chunks(written.array())).startsWith("VP8X").endsWith("EXIF", "XMP ");
    assertSamePixels(plain, written.array());
  }

  @Test
  void sumsTheChunksOfAPng() {
    var png = ByteBuffer.wrap(RightsWriter.into(ImageFormat.PNG, plain(ImageFormat.PNG), ALL));

    for (int at = 8; at < png.capacity(); at += 12 + png.getInt(at)) {
      var sum = new CRC32();
      sum.update(png.array(), at + 4, 4 + png.getInt(at));
      assertThat(png.getInt(at + 8 + png.getInt(at))).isEqualTo((int) sum.getValue());
    }
  }

  @Test
  void refusesWhatIsNotOfTheFormat() {
    for (var format : FORMATS)
      for (byte[] other : List.of(new byte[0], new byte[100], plain(format == ImageFormat.PNG
          ? ImageFormat.JPEG
          : ImageFormat.PNG)))
        assertThatThrownBy(() -> RightsWriter.into(format, other, ALL)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesThePlansRightsIntoEachFileButThePreview() {
    var source = file(TestPictures.jpeg(TestPictures.waves(300, 200)));
    var plan = new RenderPlan(List.of(100, 200), FORMATS, Optional.of(new RenderPlan.Crop(60, 30, FocalPoint.CENTER)),
        ALL);

    var picture = ((Outcome.Rendered) processor.render(source, header(TestPictures.jpeg(TestPictures.waves(300, 200))),
        plan)).picture();

    assertThat(picture.renditions()).hasSize(6);
    for (var each : picture.renditions())
      assertThat(processor.metadata(file(each.content())).rights()).isEqualTo(ALL);
    assertThat(processor.metadata(file(picture.crop().orElseThrow().content())).rights()).isEqualTo(ALL);
    assertThat(picture.preview().content()).hasSizeLessThanOrEqualTo(120);
    assertThat(latin(picture.preview().content())).doesNotContain("XMP ", "EXIF");
  }

  private static PhotoRights with(Optional<String> creator, Optional<String> copyright, Optional<String> credit) {
    return new PhotoRights(creator, copyright, credit, none(), none(), none());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static byte[] plain(ImageFormat format) {
    var picture = TestPictures.waves(61, 43);
    try {
      return switch (format) {
        case JPEG -> PictureEncoder.jpeg(picture).content();
        case WEBP -> PictureEncoder.webp(picture).content();
        case PNG -> PictureEncoder.png(picture).content();
        case GIF -> throw new IllegalArgumentException("GIF is read only");
      };
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] webp(BufferedImage picture, boolean lossless) throws IOException {
    if (!lossless) return PictureEncoder.webp(picture).content();
    var writer = ImageCodecs.webpWriter();
    var parameters = (WebPWriteParam) writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionType(CompressionType.Lossless);
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    }
    return bytes.toByteArray();
  }

  private static List<String> chunks(byte[] webp) {
    var sizes = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    var found = new ArrayList<String>();
    for (int at = 12; at < webp.length; at += 8 + sizes.getInt(at + 4) + (sizes.getInt(at + 4) & 1))
      found.add(latin(webp).substring(at, at + 4));
    return found;
  }

  private static void assertSamePixels(byte[] before, byte[] after) {
    var expected = TestPictures.read(before);
    var found = TestPictures.read(after);
    int width = expected.getWidth();
    int height = expected.getHeight();
    assertThat(found.getWidth()).isEqualTo(width);
    assertThat(found.getRGB(0, 0, width, height, null, 0, width))
        .isEqualTo(expected.getRGB(0, 0, width, height, null, 0, width));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

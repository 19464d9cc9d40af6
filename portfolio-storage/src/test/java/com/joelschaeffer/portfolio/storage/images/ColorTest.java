package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestPictures.ascii;
import static com.joelschaeffer.portfolio.storage.images.TestPictures.joined;
import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColorTest extends ImagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void keepsGrayAsItIs(String format) {
    var gray = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 1600; i++)
      gray.getRaster().setSample(i % 40, i / 40, 0, 128);
    var file = format.equals("jpg") ? TestPictures.jpeg(gray) : TestPictures.written(gray, "png");

    var picture = rendered(file, 20);

    assertColor(decoded(picture, ImageFormat.JPEG, 20), 10, 10, 0x808080, 1);
    assertColor(decoded(picture, ImageFormat.WEBP, 20), 10, 10, 0x808080, 2);
    assertThat(picture.dominantColor()).isEqualTo("#808080");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void convertsFromTheEmbeddedProfile(String format) {
    var shown = decoded(rendered(withProfile(format, Color.RED, TestProfiles.swapped()), 20), ImageFormat.JPEG, 20);

    assertColor(shown, 10, 10, 0x00ff00, 4);
  }

  @Test
  void convertsDisplayP3AsAppleDoes() {
    // P3 (200, 100, 50) is sRGB (219, 94, 32), gamma 2.2 taken for both ends' curves
    var shown = decoded(rendered(withProfile("png", new Color(200, 100, 50), TestProfiles.displayP3()), 20),
        ImageFormat.JPEG, 20);

    assertColor(shown, 10, 10, 0xdb5e20, 8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void convertsFromAdobeRgb(String format) {
    var shown = decoded(rendered(withProfile(format, new Color(180, 120, 60), TestProfiles.adobeRgb()), 20),
        ImageFormat.JPEG, 20);

    assertColor(shown, 10, 10, 0xc77935, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void convertsFromProPhoto(String format) {
    var shown = decoded(rendered(withProfile(format, new Color(150, 120, 90), TestProfiles.proPhoto()), 20),
        ImageFormat.JPEG, 20);

    assertColor(shown, 10, 10, 0xc38367, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void convertsFromAProfileThatIsATable(String format) {
    var shown = decoded(rendered(withProfile(format, new Color(200, 40, 90), TestProfiles.swappedByTable()), 20),
        ImageFormat.JPEG, 20);

    assertColor(shown, 10, 10, 0x28c85a, 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void takesABrokenProfileForSrgb(String format) {
    byte[] broken = TestProfiles.swapped();
    Arrays.fill(broken, 128, broken.length, (byte) 0x7e);

    for (byte[] profile : new byte[][] {broken, ascii("garbage"), Arrays.copyOf(TestProfiles.swapped(), 150)})
      assertColor(decoded(rendered(withProfile(format, Color.RED, profile), 20), ImageFormat.JPEG, 20), 10, 10,
          0xff0000,
          4);
  }

  @Test
  void readsCmykWithoutProfile() {
    // Adobe's way: inverted, so that 255 is no ink
    var noInkButCyan = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 40, 4, null);
    for (int i = 0; i < 1600; i++)
      noInkButCyan.setPixel(i % 40, i / 40, new int[] {0, 255, 255, 255});
    byte[] adobe = joined(ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
    var jpeg = TestPictures.withSegment(TestPictures.jpeg(new IIOImage(noInkButCyan, null, null), false), 0xee, adobe);

    var shown = decoded(rendered(jpeg, 20), ImageFormat.JPEG, 20);

    Color color = new Color(shown.getRGB(10, 10));
    assertThat(color.getRed()).isLessThan(60);
    assertThat(color.getGreen()).isGreaterThan(140);
    assertThat(color.getBlue()).isGreaterThan(180);
  }

  @Test
  void readsAPaletteWithTransparency() {
    byte[] reds = {(byte) 255, 0};
    byte[] greens = {0, (byte) 200};
    byte[] alphas = {(byte) 255, 0};
    var palette = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_INDEXED,
        new IndexColorModel(8, 2, reds, greens, new byte[2], alphas));
    for (int i = 0; i < 1600; i++)
      palette.getRaster().setSample(i % 40, i / 40, 0, i % 40 < 20 ? 0 : 1);

    var picture = rendered(TestPictures.written(palette, "png"), 20);

    assertColor(decoded(picture, ImageFormat.JPEG, 20), 4, 10, 0xff0000, 6);
    assertColor(decoded(picture, ImageFormat.JPEG, 20), 16, 10, 0xffffff, 6);
    assertThat(decoded(picture, ImageFormat.WEBP, 20).getRGB(16, 10) >>> 24).isZero();
    assertThat(decoded(picture, ImageFormat.WEBP, 20).getRGB(4, 10) >>> 24).isEqualTo(255);
  }

  @Test
  void keepsAlphaInWebpAndPutsJpegOnWhite() {
    var png = TestPictures.written(TestPictures.plain(40, 40, new Color(0, 0, 255, 128)), "png");

    var picture = rendered(png, 20);

    assertColor(decoded(picture, ImageFormat.JPEG, 20), 10, 10, 0x7f7fff, 4);
    var webp = decoded(picture, ImageFormat.WEBP, 20);
    assertThat(webp.getRGB(10, 10) >>> 24).isBetween(126, 130);
    assertColor(webp, 10, 10, 0x0000ff, 8);
  }

  @Test
  void reducesSixteenBitsToEight() {
    byte[] row = {0, (byte) 0x80, 0x7f, 0x40, 0x10, (byte) 0xff, (byte) 0xff};
    var png = TestPictures.png(1, 1, 16, 2, row);

    assertColor(decoded(rendered(png, 1), ImageFormat.JPEG, 1), 0, 0, 0x8040ff, 6);
  }

  @Test
  void seesTheTransparentColourOfAGrayPicture() {
    var png = TestPictures.png(2, 1, 2, 0, new byte[] {0, (byte) 0b0110_0000},
        TestPictures.chunk("tRNS", new byte[] {0, 1}));

    var shown = decoded(rendered(png, 2), ImageFormat.JPEG, 2);

    assertColor(shown, 0, 0, 0xffffff, 8);
    assertColor(shown, 1, 0, 0xaaaaaa, 8);
  }

  private static byte[] withProfile(String format, Color color, byte[] profile) {
    if (format.equals("jpg"))
      return TestPictures.withSegment(TestPictures.jpeg(TestPictures.plain(40, 40, color)), 0xe2,
          joined(ascii("ICC_PROFILE\0\1\1"), profile));
    byte[] row = new byte[1 + 40 * 3];
    for (int i = 0; i < 40; i++) {
      row[1 + 3 * i] = (byte) color.getRed();
      row[2 + 3 * i] = (byte) color.getGreen();
      row[3 + 3 * i] = (byte) color.getBlue();
    }
    byte[] rows = new byte[40 * row.length];
    for (int y = 0; y < 40; y++)
      System.arraycopy(row, 0, rows, y * row.length, row.length);
    return TestPictures.png(40, 40, 8, 2, rows,
        TestPictures.chunk("iCCP", joined(ascii("test\0\0"), TestPictures.deflated(profile))));
  }
}

package com.joelschaeffer.portfolio.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws at a tenth of the size; what the pictures look like is for eyes to judge, not for tests. */
class DemoPictureTest {

  private static final double SMALL = 0.1;

  static Stream<DemoWork> works() {
    return DemoWorks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("works")
  void everyPictureHasItsShapeAndContrast(DemoWork work) {
    var image = DemoPicture.draw(work, SMALL);

    assertThat(image.getWidth()).isEqualTo(work.format().width() / 10);
    assertThat(image.getHeight()).isEqualTo(work.format().height() / 10);
    var greens = pixels(image).map(pixel -> pixel >> 8 & 255).sorted().toArray();
    assertThat(greens[greens.length * 95 / 100] - greens[greens.length * 5 / 100]).isGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("works")
  void blackAndWhiteIsSlightlyWarmGreyAndColourIsNot(DemoWork work) {
    var image = DemoPicture.draw(work, SMALL);

    var spread = pixels(image).map(DemoPictureTest::colourfulness).max().orElseThrow();
    if (work.blackAndWhite())
      assertThat(spread).isLessThanOrEqualTo(6);
    else
      assertThat(spread).isGreaterThan(15);
  }

  @Test
  void theSameWorkGivesTheSameBytesTwice() {
    var work = DemoWorks.all().getFirst();

    var once = DemoPicture.jpeg(work, SMALL);
    var again = DemoPicture.jpeg(work, SMALL);

    assertThat(again).isEqualTo(once);
  }

  @Test
  void theWorksOfOneSeriesDifferFromEachOther() {
    var squares = works().map(work -> Arrays.hashCode(DemoPicture.jpeg(work, 0.03))).distinct();

    assertThat(squares).hasSize(18);
  }

  @Test
  void theFullSizeIsAFileImageReadersUnderstand() throws IOException {
    var work = DemoWorks.all().getLast();

    var image = ImageIO.read(new ByteArrayInputStream(DemoPicture.jpeg(work)));

    assertThat(image.getWidth()).isEqualTo(2400);
    assertThat(image.getHeight()).isEqualTo(1600);
  }

  private static IntStream pixels(BufferedImage image) {
    return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
  }

  private static int colourfulness(int pixel) {
    var red = pixel >> 16 & 255;
    var green = pixel >> 8 & 255;
    var blue = pixel & 255;
    return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
  }
}

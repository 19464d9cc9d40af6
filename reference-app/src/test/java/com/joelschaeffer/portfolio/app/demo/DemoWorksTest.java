package com.joelschaeffer.portfolio.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoWorksTest {

  @Test
  void thereAreEighteenWorksThreeOfEachSeries() {
    var bySeries = DemoWorks.all().stream().collect(Collectors.groupingBy(DemoWork::series,
        Collectors.mapping(DemoWork::number, Collectors.toList())));

    assertThat(bySeries).hasSize(6);
    assertThat(bySeries.values()).allSatisfy(numbers -> assertThat(numbers).containsExactly(1, 2, 3));
  }

  @Test
  void everyTextOccursOnce() {
    assertThat(DemoWorks.all()).extracting(DemoWork::title).doesNotHaveDuplicates();
    assertThat(DemoWorks.all()).extracting(work -> work.words().caption()).doesNotHaveDuplicates();
    assertThat(DemoWorks.all()).extracting(work -> work.words().alternativeText()).doesNotHaveDuplicates();
    assertThat(DemoSeries.values()).extracting(DemoSeries::title).doesNotHaveDuplicates();
  }

  @Test
  void everyWorkHasThreeToSixKeywords() {
    assertThat(DemoWorks.all()).allSatisfy(
        work -> assertThat(work.words().keywords()).hasSizeBetween(3, 6).doesNotHaveDuplicates());
  }

  @Test
  void theFirstPageHasSixFeaturedWorks() {
    assertThat(DemoWorks.all().stream().filter(DemoWork::featured)).hasSize(6);
  }

  @Test
  void everySeriesMixesThreeShapes() {
    var formats = DemoWorks.all().stream().collect(Collectors.groupingBy(DemoWork::series,
        Collectors.mapping(DemoWork::format, Collectors.toSet())));

    assertThat(formats.values()).allSatisfy(shapes -> assertThat(shapes).hasSize(3));
  }

  @Test
  void fourWorksAreBlackAndWhite() {
    assertThat(DemoWorks.all().stream().filter(DemoWork::blackAndWhite)).hasSize(4)
        .allSatisfy(work -> assertThat(work.words().keywords()).contains("black and white"));
  }

  @Test
  void theFormatsHaveTheRatiosTheyPromise() {
    assertThat(ratio(PictureFormat.LANDSCAPE)).isEqualTo(1.5);
    assertThat(ratio(PictureFormat.PORTRAIT)).isEqualTo(0.8);
    assertThat(ratio(PictureFormat.SQUARE)).isEqualTo(1);
    assertThat(ratio(PictureFormat.PANORAMA)).isEqualTo(2);
  }

  private static double ratio(PictureFormat format) {
    return (double) format.width() / format.height();
  }
}

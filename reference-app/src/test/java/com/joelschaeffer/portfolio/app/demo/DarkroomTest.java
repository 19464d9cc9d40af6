package com.joelschaeffer.portfolio.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DarkroomTest {

  private static final Development PLAIN = new Development(1, 0, 0, 0, false);

  @Test
  void moreLightGivesABrighterPrint() {
    assertThat(printOf(0.05, PLAIN)).isLessThan(printOf(0.2, PLAIN)).isGreaterThan(0);
    assertThat(printOf(0.2, PLAIN)).isLessThan(printOf(0.8, PLAIN));
  }

  @Test
  void unexposedFilmIsBlackAndFloodedFilmIsWhite() {
    assertThat(printOf(0, PLAIN)).isZero();
    assertThat(printOf(1000, PLAIN)).isEqualTo(255);
  }

  @Test
  void aVignetteDarkensTheCornersOnly() {
    var film = evenlyLit(0.3);

    var image = Darkroom.develop(film, new Development(1, 0, 0.4, 0, false), 1);

    assertThat(image.getRGB(0, 0) & 255).isLessThan(image.getRGB(32, 24) & 255);
    assertThat(image.getRGB(32, 24) & 255).isEqualTo(printOf(0.3, PLAIN));
  }

  @Test
  void brightLightSpillsOntoItsSurroundings() {
    var film = new LightField(64, 48);
    film.wash((below, u, v) -> u < 0.5 ? new Light(4, 4, 4) : Light.NONE);

    var image = Darkroom.develop(film, new Development(1, 0.5, 0, 0, false), 1);

    assertThat(image.getRGB(34, 24) & 255).isGreaterThan(image.getRGB(63, 24) & 255);
  }

  @Test
  void theScreenCurveIsUndoneByItsInverse() {
    for (var value = 0; value <= 255; value++)
      assertThat(Screen.fromLight(Screen.toLight(value / 255.0)) * 255).isCloseTo(value, within(0.02));
  }

  @Test
  void aLayerIsTheMeanOfFourSamples() {
    var film = new LightField(1, 1);

    film.paint((below, u, v) -> u < 0.5 && v < 0.5 ? new Light(1, 2, 4) : Light.NONE);

    assertThat(film.at(0, 0)).isEqualTo(new Light(0.25, 0.5, 1));
  }

  @Test
  void aPointOfLightIsSharedWithoutLoss() {
    var film = new LightField(4, 4);

    film.addPoint(1.75, 2.25, new Light(1, 1, 1));
    film.addPoint(-3, 2, new Light(1, 1, 1));

    var sum = 0.0;
    for (var y = 0; y < 4; y++)
      for (var x = 0; x < 4; x++)
        sum += film.at(x, y).red();
    assertThat(sum).isCloseTo(1, within(1e-6));
  }

  private static int printOf(double light, Development development) {
    return Darkroom.develop(evenlyLit(light), development, 1).getRGB(32, 24) & 255;
  }

  private static LightField evenlyLit(double light) {
    var film = new LightField(64, 48);
    film.wash((below, u, v) -> new Light(light, light, light));
    return film;
  }
}

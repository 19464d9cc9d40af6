package com.joelschaeffer.portfolio.app.demo;

import java.awt.image.BufferedImage;

/**
 * Makes a picture of exposed film: bloom, vignette, the film's curve, grain, sRGB. This is what makes a drawing
 * look like a photograph; a gradient that goes to the screen as it is looks drawn.
 */
final class Darkroom {

  /** Share of each colour in the greys of a panchromatic film behind a light yellow filter. */
  private static final Light GREY = new Light(0.32, 0.56, 0.12);
  /** Silver on warm-toned paper. */
  private static final Light PAPER = new Light(1.015, 1, 0.972);

  private Darkroom() {}

  /** Develops the film; the seed places the grain. The film is not changed. */
  static BufferedImage develop(LightField film, Development development, int seed) {
    var bloom = new Bloom(film);
    var grain = new Grain(development.grain(), seed);
    var image = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_RGB);
    LightField.inParallel(film.height(), y -> {
      var row = new int[film.width()];
      for (var x = 0; x < row.length; x++) {
        var light = film.at(x, y).plus(bloom.at(x, y), development.bloom());
        var fall = development.exposure() * (1 - development.vignette() * cornerness(film, x, y));
        row[x] = print(filmCurve(light.times(fall)), development.blackAndWhite(), grain, x, y);
      }
      image.getRaster().setDataElements(0, y, row.length, 1, row);
    });
    return image;
  }

  private static int print(Light light, boolean blackAndWhite, Grain grain, int x, int y) {
    var grey = light.red() * GREY.red() + light.green() * GREY.green() + light.blue() * GREY.blue();
    var shown = blackAndWhite ? PAPER.times(grey) : light;
    var speck = grain.at(x, y, Screen.fromLight(grey));
    return eightBits(shown.red(), speck) << 16 | eightBits(shown.green(), speck) << 8 | eightBits(shown.blue(), speck);
  }

  private static int eightBits(double light, double speck) {
    return (int) (Curves.clamp(Screen.fromLight(light) + speck) * 255 + 0.5);
  }

  /** 0 in the middle of the picture, 1 in its corners. */
  private static double cornerness(LightField film, int x, int y) {
    var half = film.width() / 2.0;
    var across = (x + 0.5 - half) / half;
    var down = (y + 0.5 - film.height() / 2.0) / (film.height() / 2.0);
    return Curves.smooth(0.3, 1.45, Math.sqrt(across * across + down * down));
  }

  private static Light filmCurve(Light light) {
    return new Light(filmCurve(light.red()), filmCurve(light.green()), filmCurve(light.blue()));
  }

  /** Toe, straight part and shoulder: Krzysztof Narkowicz's fit of the ACES film curve (2015). */
  private static double filmCurve(double light) {
    var x = Math.max(0, light);
    return x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14);
  }
}

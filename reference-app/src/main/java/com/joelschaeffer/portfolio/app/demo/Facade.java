package com.joelschaeffer.portfolio.app.demo;

import java.util.List;

/** A piece of a large building, nothing but pattern and light. */
final class Facade implements Scene {

  private final Tripod tripod;
  private final Cladding cladding;
  private final Development development;

  private Facade(Tripod tripod, Cladding cladding, Development development) {
    this.tripod = tripod;
    this.cladding = cladding;
    this.development = development;
  }

  /** The three pictures of the series. */
  static List<Scene> views() {
    return List.of(
        new Facade(new Tripod(26, 1.25, -32, 38, -14), new Balconies(77), Development.BLACK_AND_WHITE),
        new Facade(new Tripod(30, 1.9, 28, 16, 0), new Arcade(19), Development.COLOUR),
        new Facade(new Tripod(34, 1.3, 36, 24, 5), new CurtainWall(301), Development.COLOUR));
  }

  @Override
  public Development development() {
    return development;
  }

  @Override
  public void expose(LightField film) {
    var aspect = film.aspect();
    film.paint((below, u, v) -> cladding.seen(tripod.sight(aspect, u, v)));
  }
}

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
        new Facade(new Tripod(19, 1.25, -34, 27, -12), new Balconies(77), Development.BLACK_AND_WHITE),
        new Facade(new Tripod(27, 1.9, 33, 17, 0), new Arcade(19), Development.COLOUR),
        new Facade(new Tripod(24, 1.35, 38, 20, 4), new CurtainWall(301), Development.COLOUR));
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

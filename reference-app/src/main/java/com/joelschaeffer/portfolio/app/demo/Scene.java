package com.joelschaeffer.portfolio.app.demo;

/** Something to photograph: it lights the film and knows how the film wants to be developed. */
interface Scene {

  /** Draws onto an unexposed field of any size and shape. */
  void expose(LightField film);

  /** How this scene is developed best. */
  Development development();
}

package com.joelschaeffer.portfolio.app.demo;

/**
 * Something drawn over what is already there: a sky, a mountain, a veil of fog. Called from several threads at
 * once.
 */
@FunctionalInterface
interface Layer {

  /**
   * The light at a point once this layer is drawn.
   *
   * @param below the light without this layer
   * @param u     from the left edge (0) to the right (1)
   * @param v     from the upper edge (0) to the lower (1)
   */
  Light over(Light below, double u, double v);
}

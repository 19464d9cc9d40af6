package com.joelschaeffer.portfolio.app.demo;

/**
 * What happens to the film in the {@link Darkroom}.
 *
 * @param exposure      factor on the light before the film's curve
 * @param bloom         how much of the brightest light spills over, 0 to 1
 * @param vignette      how much darker the corners are, 0.3 to 0.4 for a lens wide open
 * @param grain         strength of the grain, about 0.05 for a film of ISO 100
 * @param blackAndWhite whether to print in slightly warm greys
 */
record Development(double exposure, double bloom, double vignette, double grain, boolean blackAndWhite) {

  /** A colour film of fine grain. */
  static final Development COLOUR = new Development(1, 0.4, 0.34, 0.045, false);
  /** A black-and-white film with more grain. */
  static final Development BLACK_AND_WHITE = new Development(1, 0.3, 0.34, 0.065, true);

  Development exposed(double factor) {
    return new Development(factor, bloom, vignette, grain, blackAndWhite);
  }

  Development blooming(double amount) {
    return new Development(exposure, amount, vignette, grain, blackAndWhite);
  }
}

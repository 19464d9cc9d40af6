package com.joelschaeffer.portfolio.app.demo;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * How and where a photograph like this one could have been taken. The places are kinds of places, not real ones.
 *
 * @param location  place in words, e.g. {@code An eastern desert}
 * @param taken     local time of the exposure
 * @param equipment camera and lens
 * @param filmStock film, empty for a digital camera
 */
public record Capture(String location, LocalDateTime taken, Equipment equipment, Optional<String> filmStock) {

  public Capture {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(taken, "taken");
    Objects.requireNonNull(equipment, "equipment");
    Objects.requireNonNull(filmStock, "filmStock");
  }

  /** A camera with its lens, e.g. {@code Mamiya}, {@code 7 II}, {@code N 80mm f/4 L}. */
  public record Equipment(String make, String model, String lens) {

    public Equipment {
      Objects.requireNonNull(make, "make");
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(lens, "lens");
    }

    /** Make and model in one, e.g. {@code Mamiya 7 II}. */
    public String camera() {
      return make + " " + model;
    }
  }
}

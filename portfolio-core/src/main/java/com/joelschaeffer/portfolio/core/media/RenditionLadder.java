package com.joelschaeffer.portfolio.core.media;

import java.util.List;
import java.util.stream.Stream;

/** The widths in which a picture is offered to browsers, in pixels. */
public final class RenditionLadder {

  private static final List<Integer> STEPS = List.of(320, 400, 640, 800, 1280, 1920, 2560);

  private RenditionLadder() {}

  /** All widths for an original of this width, ascending: none above it, and the named sizes always among them. */
  public static List<Integer> widthsFor(int originalWidth) {
    var steps = STEPS.stream().filter(step -> step <= originalWidth);
    return Stream.concat(steps, NamedSize.widthsFor(originalWidth).stream()).distinct().sorted().toList();
  }
}

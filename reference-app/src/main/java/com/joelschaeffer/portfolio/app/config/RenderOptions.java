package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.config.PortfolioSettings.Images;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@link RenderFolder} is asked to do.
 *
 * @param adapter  what renders
 * @param parallel so many pictures at a time
 * @param rounds   how often all are rendered; the first includes what a virtual machine needs to warm up
 * @param out      where renditions are written; empty to throw them away
 */
record RenderOptions(Path folder, Images adapter, Set<ImageFormat> formats, List<Integer> widths, int parallel,
    int rounds,
    Optional<Path> out) {

  private static final Set<String> KNOWN = Set.of("adapter", "formats", "widths", "parallel", "rounds", "out");

  /** Empty when the arguments are not understood. */
  static Optional<RenderOptions> of(String[] arguments) {
    Map<String, String> given = new HashMap<>(Map.of("formats", "jpg,webp", "widths", "400,800,1920", "parallel", "1",
        "rounds", "3"));
    if (arguments.length == 0 || arguments[0].startsWith("--")) return Optional.empty();
    for (var argument : Arrays.copyOfRange(arguments, 1, arguments.length)) {
      var parts = argument.replaceFirst("^--", "").split("=", 2);
      if (parts.length < 2 || !KNOWN.contains(parts[0])) return Optional.empty();
      given.put(parts[0], parts[1]);
    }
    try {
      var adapter = Images.valueOf(given.getOrDefault("adapter", "java").toUpperCase(Locale.ROOT));
      var formats = list(given.getOrDefault("formats", "")).stream().map(RenderOptions::format)
          .collect(Collectors.toSet());
      var widths = list(given.getOrDefault("widths", "")).stream().map(Integer::valueOf).sorted().toList();
      return Optional.of(new RenderOptions(Path.of(arguments[0]), adapter, formats, widths,
          Integer.parseInt(given.getOrDefault("parallel", "1")), Integer.parseInt(given.getOrDefault("rounds", "3")),
          Optional.ofNullable(given.get("out")).map(Path::of)));
    } catch (IllegalArgumentException e) { // a number that is none, an adapter or a format that is unknown
      return Optional.empty();
    }
  }

  /** The wanted widths up to the picture's own. */
  RenderPlan planFor(int pictureWidth) {
    var fitting = widths.stream().filter(width -> width <= pictureWidth).toList();
    return new RenderPlan(fitting, formats, Optional.empty(), PhotoRights.NONE);
  }

  private static List<String> list(String commas) {
    return List.of(commas.split(","));
  }

  private static ImageFormat format(String extension) {
    return ImageFormat.ofExtension(extension)
        .orElseThrow(() -> new IllegalArgumentException("no such format: " + extension));
  }
}

package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.images.VipsImageProcessor.Discovery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** libvips where it is installed. Elsewhere its tests are skipped, or fail when {@code PORTFOLIO_REQUIRE} names {@code vips}. */
final class InstalledVips {

  private InstalledVips() {}

  static ImageProcessor processor(ImageLimits limits) {
    return switch (VipsImageProcessor.discover(limits)) {
      case Discovery.Found(var processor) -> processor;
      case Discovery.Missing(var reason) -> throw leftOut(reason);
    };
  }

  static NativeCodec codec() {
    try {
      return VipsImageProcessor.codecs().find().codec();
    } catch (NativeFailure e) {
      throw leftOut(String.valueOf(e.getMessage()));
    }
  }

  private static IllegalStateException leftOut(String reason) {
    var required = List.of(Optional.ofNullable(System.getenv("PORTFOLIO_REQUIRE")).orElse("").split(",", -1));
    assertThat(required).as("left out, since " + reason).doesNotContain("vips");
    return Assumptions.abort("Left out: " + reason);
  }
}

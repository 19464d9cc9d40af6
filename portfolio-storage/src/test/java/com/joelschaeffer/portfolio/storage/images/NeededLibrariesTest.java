package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class NeededLibrariesTest {

  @Test
  void namesEveryMissingArtifact() throws Exception {
    try (var empty = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> NeededLibraries.check(empty)).isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("com.github.usefulness:webp-imageio")
          .hasMessageContaining("com.twelvemonkeys.imageio:imageio-jpeg");
    }
  }

  @Test
  void isContentWhenAllAreThere() {
    assertThatCode(NeededLibraries::check).doesNotThrowAnyException();
  }
}

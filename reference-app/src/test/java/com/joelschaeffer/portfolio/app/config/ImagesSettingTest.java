package com.joelschaeffer.portfolio.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.joelschaeffer.portfolio.app.config.PortfolioSettings.Images;
import com.joelschaeffer.portfolio.storage.images.VipsImageProcessor.Discovery;
import org.junit.jupiter.api.Test;

final class ImagesSettingTest {

  private static final Discovery NONE = new Discovery.Missing("libvips is not installed");

  @Test
  void rendersInJavaWhereVipsIsMissing() {
    assertThat(EarlyStart.imageProcessor(Images.AUTO, limits -> NONE).toString()).startsWith("in Java");
  }

  @Test
  void doesNotStartWithoutTheVipsItWasPromised() {
    assertThatThrownBy(() -> EarlyStart.imageProcessor(Images.VIPS, limits -> NONE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("portfolio.images is vips, but libvips is not installed. Example: portfolio.images=auto");
  }

  @Test
  void looksForNothingWhenJavaIsWanted() {
    assertThat(EarlyStart.imageProcessor(Images.JAVA, limits -> {
      throw new AssertionError("was looked for");
    }).toString()).startsWith("in Java");
  }
}

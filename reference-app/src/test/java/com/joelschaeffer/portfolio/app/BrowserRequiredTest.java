package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Browser tests are left out where there is no browser: said aloud, and a failure where they are required. */
final class BrowserRequiredTest {

  private static final Path BROWSER = Path.of("/usr/bin/chromium");

  @Test
  void browserTestsRunOrAreSaidToBeLeftOut() {
    var required = List.of(Optional.ofNullable(System.getenv("PORTFOLIO_REQUIRE")).orElse("").split(",", -1))
        .contains("browser");

    if (!Files.exists(BROWSER))
      LoggerFactory.getLogger(getClass()).warn("Left out: the browser tests, since there is no {}", BROWSER);
    assertThat(Files.exists(BROWSER) || !required).as("PORTFOLIO_REQUIRE names browser, and %s exists", BROWSER)
        .isTrue();
  }
}

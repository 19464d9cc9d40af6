package com.joelschaeffer.portfolio.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class ImportProgressTest {

  private final ImportProgress progress = new ImportProgress(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 600);

  @Test
  void tellsRateAndTimeLeft() {
    assertThat(progress.line(120, Duration.ofMinutes(1)))
        .isEqualTo("Import: 120 of 600 photographs, 2.0 per second, 4 min 0 s left");
    assertThat(progress.line(599, Duration.ofMinutes(10))).endsWith("1 s left");
    assertThat(progress.line(6, Duration.ofMinutes(10))).endsWith("16 h 30 min left");
  }
}

package com.joelschaeffer.portfolio.app.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the log how far an import is, every few seconds. */
final class ImportProgress {

  private static final Logger log = LoggerFactory.getLogger(ImportProgress.class);
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final Clock clock;
  private final int total;
  private final Instant start;
  private Instant lastTold;

  ImportProgress(Clock clock, int total) {
    this.clock = clock;
    this.total = total;
    start = clock.instant();
    lastTold = start;
  }

  void tell(int done) {
    var now = clock.instant();
    if (Duration.between(lastTold, now).compareTo(INTERVAL) < 0) return;
    lastTold = now;
    log.info("{}", line(done, Duration.between(start, now)));
  }

  /** {@code Import: 120 of 600 photographs, 3.2 per second, 2 min 30 s left}. */
  String line(int done, Duration elapsed) {
    var perSecond = done / Math.max(0.001, elapsed.toMillis() / 1000.0);
    var left = Duration.ofSeconds(Math.round((total - done) / Math.max(0.001, perSecond)));
    return String.format(Locale.ROOT, "Import: %d of %d photographs, %.1f per second, %s left", done, total, perSecond,
        words(left));
  }

  private static String words(Duration duration) {
    if (duration.toHours() > 0) return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    if (duration.toMinutes() > 0) return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    return duration.toSeconds() + " s";
  }
}

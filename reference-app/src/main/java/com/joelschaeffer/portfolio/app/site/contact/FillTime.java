package com.joelschaeffer.portfolio.app.site.contact;

import com.joelschaeffer.portfolio.app.web.SiteKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Knows how long a form was open: people need time to write, programs do not. The page is the same for everybody and holds no time;
 * a script fetches one, and whoever comes without is shown what they wrote once more, with a time in it. Thread-safe.
 */
@Component
final class FillTime {

  /** Nobody writes a message, or reads one through, in less. */
  static final Duration LEAST = Duration.ofSeconds(3);
  /** A window may stay open over night. */
  static final Duration MOST = Duration.ofHours(24);

  private static final String PURPOSE = "contact-opened";
  private static final Pattern STAMP = Pattern.compile("(\\d{1,12})\\.([0-9a-f]{64})");

  private final SiteKey key;
  private final Clock clock;

  FillTime(SiteKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** What a stamp shows. */
  enum Proof {
    /** Long enough. */
    ENOUGH,
    /** Not yet. */
    TOO_SHORT,
    /** Nothing: it is missing, forged or old. */
    NONE
  }

  /** This moment, signed. */
  String stamp() {
    var seconds = Long.toString(clock.instant().getEpochSecond());
    return seconds + "." + key.sign(PURPOSE, seconds);
  }

  Proof since(String stamp) {
    var parts = STAMP.matcher(stamp);
    if (!parts.matches() || !key.verifies(parts.group(2), PURPOSE, parts.group(1))) return Proof.NONE;
    var open = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), clock.instant());
    if (open.compareTo(MOST) > 0) return Proof.NONE;
    return open.compareTo(LEAST) < 0 ? Proof.TOO_SHORT : Proof.ENOUGH;
  }
}

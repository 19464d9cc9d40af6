package com.joelschaeffer.portfolio.storage.images;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Reads dates as cameras write them. Without an offset they count as UTC. */
final class CaptureDate {

  private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);

  /** ISO 8601 from the year to the offset, each part but the first optional. */
  private static final DateTimeFormatter XMP = new DateTimeFormatterBuilder()
      .appendPattern("uuuu[-MM[-dd['T'HH:mm[:ss]]]]").optionalStart()
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
      .optionalEnd().optionalStart().appendOffset("+HH:MM", "Z").optionalEnd().toFormatter(Locale.ROOT);

  private CaptureDate() {}

  /** @param offset e.g. {@code +02:00}; anything else counts as none */
  static Optional<OffsetDateTime> exif(String text, String offset) {
    try {
      return plausible(LocalDateTime.parse(text.strip(), EXIF).atOffset(offset(offset)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<OffsetDateTime> xmp(String text) {
    try {
      var found = XMP.parse(text.strip());
      var time = LocalDateTime.of(part(found, ChronoField.YEAR, 0), part(found, ChronoField.MONTH_OF_YEAR, 1),
          part(found, ChronoField.DAY_OF_MONTH, 1), part(found, ChronoField.HOUR_OF_DAY, 0),
          part(found, ChronoField.MINUTE_OF_HOUR, 0), part(found, ChronoField.SECOND_OF_MINUTE, 0),
          part(found, ChronoField.NANO_OF_SECOND, 0));
      return plausible(time.atOffset(ZoneOffset.ofTotalSeconds(part(found, ChronoField.OFFSET_SECONDS, 0))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Photography is not older. A camera whose clock was never set says year 0. */
  private static Optional<OffsetDateTime> plausible(OffsetDateTime date) {
    return date.getYear() >= 1800 && date.getYear() <= 9999 ? Optional.of(date) : Optional.empty();
  }

  private static ZoneOffset offset(String text) {
    try {
      return ZoneOffset.of(text.strip());
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private static int part(TemporalAccessor date, ChronoField field, int missing) {
    return date.isSupported(field) ? date.get(field) : missing;
  }
}

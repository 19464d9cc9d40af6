package com.joelschaeffer.portfolio.storage.images;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a camera or a program writes it: what the clock showed, and how far it was from UTC if that is said.
 *
 * @param offset empty when the source does not know it
 */
record CaptureDate(LocalDateTime time, Optional<ZoneOffset> offset) {

  private static final String OFFSET = "(Z|[+-]\\d{2}(?::?\\d{2})?)?";
  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d+))?)?";
  /** EXIF 3.0, DateTimeOriginal; some programs write hyphens, and some telephones an offset behind. */
  private static final Pattern EXIF = Pattern
      .compile("(\\d{4})[:./-](\\d{1,2})[:./-](\\d{1,2})(?:[ T]+" + TIME + ")?\\s*" + OFFSET);
  /** The profile of ISO 8601 that XMP takes from the W3C, each part but the first optional. */
  private static final Pattern XMP = Pattern
      .compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ]" + TIME + ")?)?)?" + OFFSET);
  /** IPTC-IIM 2:55 and 2:60 in one; month and day are 00 where unknown. */
  private static final Pattern IPTC = Pattern
      .compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?: (\\d{2}):?(\\d{2}):?(\\d{2})(?:\\.(\\d+))?" + OFFSET + ")?.*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern ZONE = Pattern.compile(OFFSET);
  private static final int NANO_DIGITS = 9;

  /**
   * @param fraction digits after the second's point (SubSecTimeOriginal), may be empty
   * @param offset   e.g. {@code +02:00} (OffsetTimeOriginal); anything else counts as none
   */
  static Optional<CaptureDate> exif(String text, String fraction, String offset) {
    String digits = printed(fraction);
    String zone = printed(offset);
    return read(EXIF, printed(text) + (DIGITS.matcher(digits).matches() ? "." + digits : "")
        + (ZONE.matcher(zone).matches() ? zone : "")).or(() -> read(EXIF, text));
  }

  static Optional<CaptureDate> xmp(String text) {
    return read(XMP, text);
  }

  /**
   * @param date e.g. {@code 20240506}
   * @param time e.g. {@code 070809+0200}, may be empty
   */
  static Optional<CaptureDate> iptc(String date, String time) {
    return read(IPTC, date.strip() + " " + time.strip());
  }

  /**
   * The first date. Where it has no offset, that of another that shows the same second, as Lightroom writes it into XMP for
   * cameras that know none; else UTC.
   */
  static Optional<OffsetDateTime> best(List<CaptureDate> dates) {
    return dates.stream().findFirst().map(first -> first.time.atOffset(first.offset
        .or(() -> dates.stream().filter(first::isSameSecond).flatMap(other -> other.offset.stream()).findFirst())
        .orElse(ZoneOffset.UTC)));
  }

  private boolean isSameSecond(CaptureDate other) {
    return time.truncatedTo(ChronoUnit.SECONDS).equals(other.time.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Optional<CaptureDate> read(Pattern form, String text) {
    var found = form.matcher(printed(text));
    if (!found.matches()) return Optional.empty();
    try {
      var time = LocalDateTime.of(part(found, 1), Math.max(1, part(found, 2)), Math.max(1, part(found, 3)),
          part(found, 4), part(found, 5), part(found, 6), found.group(7) == null ? 0 : nanos(found.group(7)));
      // photography is not older; a camera whose clock was never set says year 0
      return time.getYear() < 1800
          ? Optional.empty()
          : Optional.of(new CaptureDate(time, offset(found.group(8) == null ? "" : found.group(8))));
    } catch (DateTimeException e) { // no day of the calendar
      return Optional.empty();
    }
  }

  private static int part(Matcher found, int group) {
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }

  private static int nanos(String fraction) {
    return Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
  }

  /** Without the zeros and spaces that fill EXIF's fields. */
  private static String printed(String text) {
    return text.replace("\0", "").strip();
  }

  private static Optional<ZoneOffset> offset(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

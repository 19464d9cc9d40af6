package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Cursor;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter.Sort;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The cursors of lists of works: what the last work of a page has in the columns that the list is sorted by. */
final class ArtworkCursors {

  private static final Pattern BY_HAND = Pattern.compile("hand:([0-9A-Za-z]{1,200})");
  private static final Pattern NEWEST = Pattern.compile("newest:(\\d{1,18}):(\\d{1,9})");

  private ArtworkCursors() {}

  /** The condition that a work comes behind a cursor. */
  static String condition(Sort sort) {
    return switch (sort) {
      case BY_HAND -> "a._order > :afterOrder";
      case NEWEST -> "(a.created_at, a.id) < (:afterCreated, :afterId)";
    };
  }

  /** The values that the condition names. */
  static Map<String, Object> values(Sort sort, Cursor cursor) {
    return switch (sort) {
      case BY_HAND -> Map.of("afterOrder", read(BY_HAND, cursor).group(1));
      case NEWEST -> {
        var place = read(NEWEST, cursor);
        var created = Instant.EPOCH.plus(Long.parseLong(place.group(1)), ChronoUnit.MICROS);
        yield Map.of("afterCreated", created, "afterId", Integer.parseInt(place.group(2)));
      }
    };
  }

  /** The cursor behind the work of this row. */
  static Cursor after(Sort sort, ResultSet row) throws SQLException {
    return cursor(switch (sort) {
      case BY_HAND -> "hand:" + Columns.text(row, "_order");
      case NEWEST -> "newest:" + ChronoUnit.MICROS.between(Instant.EPOCH, Columns.instant(row, "created_at")) + ":"
          + row.getInt("id");
    });
  }

  private static Cursor cursor(String place) {
    return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8)));
  }

  private static MatchResult read(Pattern form, Cursor cursor) {
    var place = form.matcher(decoded(cursor));
    if (!place.matches()) throw Cursor.unreadable();
    return place;
  }

  private static String decoded(Cursor cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor.value()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}

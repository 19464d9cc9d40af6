package com.joelschaeffer.portfolio.app.importing;

import com.joelschaeffer.portfolio.app.demo.DemoSeries;
import com.joelschaeffer.portfolio.app.demo.DemoWork;
import com.joelschaeffer.portfolio.core.Money;
import com.joelschaeffer.portfolio.core.catalog.PrintOption;
import com.joelschaeffer.portfolio.core.catalog.PrintOptionId;
import com.joelschaeffer.portfolio.core.catalog.PrintSize;
import com.joelschaeffer.portfolio.core.catalog.PrintType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the demonstration works cost as prints. */
final class DemoPrints {

  /** The last work of these is shown, but not sold: a site must look right without prints, too. */
  private static final Set<DemoSeries> LAST_NOT_SOLD = EnumSet.of(DemoSeries.DUNES, DemoSeries.STARS,
      DemoSeries.FACADE);

  private DemoPrints() {}

  private record Row(String size, PrintType type, int dollars) {}

  static List<PrintOption> of(DemoWork work) {
    if (work.number() == DemoWork.PER_SERIES && LAST_NOT_SOLD.contains(work.series())) return List.of();
    var rows = rows(work);
    // the first work of each series shows how an option looks that is not to be had at present
    var gone = work.number() == 1 ? rows.size() - 1 : -1;
    return IntStream.range(0, rows.size()).mapToObj(i -> option(work, rows.get(i), i != gone)).toList();
  }

  private static List<Row> rows(DemoWork work) {
    return switch (work.format()) {
      case LANDSCAPE -> rows("8x12", "12x18", "16x24");
      case PORTRAIT -> rows("8x10", "11x14", "16x20");
      case SQUARE -> rows("8x8", "12x12", "20x20");
      case PANORAMA -> rows("8x16", "12x24", "16x32");
    };
  }

  private static List<Row> rows(String small, String medium, String large) {
    return List.of(new Row(small, PrintType.FINE_ART, 120), new Row(medium, PrintType.FINE_ART, 180),
        new Row(large, PrintType.FINE_ART, 280),
        new Row(large, PrintType.CANVAS, 320), new Row(large, PrintType.METAL, 390));
  }

  private static PrintOption option(DemoWork work, Row row, boolean available) {
    return new PrintOption(id(work.title() + row.size + row.type.code()), PrintSize.parse("size", row.size), row.type,
        Money.usCents(row.dollars * 100L), available);
  }

  /** The same on every machine, as everything about the demonstration. */
  private static PrintOptionId id(String seed) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      return new PrintOptionId(HexFormat.of().formatHex(digest, 0, 12));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}

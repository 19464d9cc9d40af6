package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.core.Money;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.PrintSize;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;

/** Numbers, prices, sizes and days as the site writes them. */
final class Wording {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Wording() {}

  /** {@code 1 photograph}, {@code 1,204 photographs}. */
  static String photographs(long count) {
    var number = count < 1_000 ? String.valueOf(count) : NumberFormat.getIntegerInstance(Locale.US).format(count);
    return number + (count == 1 ? " photograph" : " photographs");
  }

  /** {@code $180}, {@code $1,250}, and only where there are cents {@code $12.50}. */
  static String price(Money money) {
    var format = NumberFormat.getCurrencyInstance(Locale.US);
    format.setCurrency(money.currency());
    var whole = money.amount().stripTrailingZeros().scale() <= 0;
    var digits = whole ? 0 : money.currency().getDefaultFractionDigits();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(money.amount());
  }

  /** {@code 12 × 18 in}. */
  static String inches(PrintSize size) {
    return number(size.width()) + " \u00d7 " + number(size.height()) + " in";
  }

  /** {@code 30 × 46 cm}. */
  static String centimetres(PrintSize size) {
    return size.widthInCentimetres() + " \u00d7 " + size.heightInCentimetres() + " cm";
  }

  /** {@code 14 September 2024}; cameras know no zone, so none is applied. */
  static String day(Instant moment) {
    return DAY.format(moment.atOffset(ZoneOffset.UTC));
  }

  static String year(OptionalInt year) {
    return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
  }

  /** A work's own notice, else that of the site with its year. */
  static String copyright(ArtworkContent content, String siteName) {
    return content.copyright().isEmpty()
        ? ("\u00a9 " + year(content.year()) + " " + siteName).replace("  ", " ")
        : content.copyright();
  }

  private static String number(BigDecimal value) {
    return value.toPlainString();
  }
}

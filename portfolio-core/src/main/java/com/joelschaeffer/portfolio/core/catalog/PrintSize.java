package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.InvalidInputException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The sheet a print is made on, in inches, as it is written: {@code 16x20}. The picture is fitted onto it, never cropped, with a
 * white border where the ratios differ.
 *
 * @param width  inches of the first side, 1 to 120, at most two decimals
 * @param height inches of the second side, 1 to 120, at most two decimals
 */
public record PrintSize(BigDecimal width, BigDecimal height) {

  private static final Pattern FORM = Pattern
      .compile("\\s*+(\\d{1,3}(?:\\.\\d{1,2})?)\\s*+[xX\u00d7]\\s*+(\\d{1,3}(?:\\.\\d{1,2})?)\\s*+");
  private static final BigDecimal SMALLEST = BigDecimal.ONE;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(120);
  private static final BigDecimal CENTIMETRES = new BigDecimal("2.54");

  public PrintSize {
    width = plain(Objects.requireNonNull(width, "width"));
    height = plain(Objects.requireNonNull(height, "height"));
  }

  /**
   * Reads a size as people write it.
   *
   * @throws InvalidInputException naming {@code field} when it is none
   */
  public static PrintSize parse(String field, String text) {
    var match = FORM.matcher(text);
    if (match.matches()) {
      var width = new BigDecimal(match.group(1));
      var height = new BigDecimal(match.group(2));
      if (!outside(width) && !outside(height)) return new PrintSize(width, height);
    }
    throw new InvalidInputException("invalid_print_size", field,
        "\"%s\" is not a print size: two sides of 1 to 120 inches, e.g. 16x20 or 8.5x11.".formatted(text));
  }

  /** The size as it is written and stored: {@code 16x20}. */
  public String code() {
    return width.toPlainString() + "x" + height.toPlainString();
  }

  /** The same sheet, turned to lie as a picture of these pixels does; a square picture leaves it as it is. */
  public PrintSize orientedTo(int pixelWidth, int pixelHeight) {
    var picture = Integer.compare(pixelWidth, pixelHeight);
    return picture * width.compareTo(height) < 0 ? new PrintSize(/* width= */ height, /* height= */ width) : this;
  }

  /** Whole centimetres of the first side. */
  public int widthInCentimetres() {
    return centimetres(width);
  }

  /** Whole centimetres of the second side. */
  public int heightInCentimetres() {
    return centimetres(height);
  }

  /** Pixels per printed inch along the picture's longer side, once the picture is fitted onto this sheet. */
  public double pixelsPerInch(int pixelWidth, int pixelHeight) {
    var sheet = orientedTo(pixelWidth, pixelHeight);
    return Math.max(pixelWidth / sheet.width.doubleValue(), pixelHeight / sheet.height.doubleValue());
  }

  private static int centimetres(BigDecimal inches) {
    return (int) Math.round(inches.multiply(CENTIMETRES).doubleValue());
  }

  private static boolean outside(BigDecimal side) {
    return side.compareTo(SMALLEST) < 0 || side.compareTo(LARGEST) > 0;
  }

  private static BigDecimal plain(BigDecimal side) {
    if (outside(side)) throw new IllegalArgumentException("print size outside 1..120 inches: " + side);
    var stripped = side.stripTrailingZeros();
    if (stripped.scale() > 2) throw new IllegalArgumentException("print size with more than two decimals: " + side);
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

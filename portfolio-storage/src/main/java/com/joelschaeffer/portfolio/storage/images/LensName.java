package com.joelschaeffer.portfolio.storage.images;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names lenses, and tells names from what cameras write when they know of no lens. */
final class LensName {

  /** Adapters and lenses without contacts: {@code ----}, {@code 0.0 mm f/0.0}, {@code DT 0mm F0 SAM}, {@code None}. */
  private static final Pattern NONE = Pattern.compile(
      "[^\\p{L}]*|(\\D*\\b0(\\.0+)?(-0(\\.0+)?)? ?mm\\b.*)|none|unknown.*|n/?a|no[ -]?lens.*|manual lens no cpu",
      Pattern.CASE_INSENSITIVE);

  private LensName() {}

  static boolean isName(String text) {
    return !NONE.matcher(text.strip()).matches();
  }

  /**
   * What the specification says where no name stands, e.g. {@code 24-70 mm f/2.8}.
   *
   * @param range shortest and longest focal length in mm, smallest f-number at either (EXIF LensSpecification); not a number
   *              or nought where unknown
   * @return the empty text when the focal length is unknown
   */
  static String of(double[] range) {
    String focal = span(range[0], range[1]);
    String aperture = span(range[2], range[3]);
    return focal.isEmpty() ? "" : focal + " mm" + (aperture.isEmpty() ? "" : " f/" + aperture);
  }

  private static String span(double from, double to) {
    var number = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
    if (!isKnown(from)) return "";
    return isKnown(to) && to > from ? number.format(from) + "-" + number.format(to) : number.format(from);
  }

  private static boolean isKnown(double value) {
    return value > 0 && value < 100_000;
  }
}

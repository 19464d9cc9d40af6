package com.joelschaeffer.portfolio.core.mail;

import java.util.regex.Pattern;

/** What text may be in a message. */
final class EmailText {

  /** A line break in a header field begins another field: whoever may write one could address the message to anybody. */
  private static final Pattern UNFIT_FOR_A_HEADER = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\p{Cs}]");
  private static final Pattern UNFIT_FOR_A_BODY = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  private EmailText() {}

  /** One line of so many characters at most. */
  static void requireHeader(String name, String text, int most) {
    requireLength(name, text, most);
    if (UNFIT_FOR_A_HEADER.matcher(text).find())
      throw new IllegalArgumentException(name + " contains a line break or another control character");
  }

  /** Lines that end in {@code \n}. */
  static void requireBody(String name, String text, int most) {
    requireLength(name, text, most);
    if (UNFIT_FOR_A_BODY.matcher(text).find())
      throw new IllegalArgumentException(name + " contains a control character other than \\n and tab");
  }

  private static void requireLength(String name, String text, int most) {
    if (text.length() > most)
      throw new IllegalArgumentException(
          "%s has %d characters, at most %d are sent".formatted(name, text.length(), most));
  }
}

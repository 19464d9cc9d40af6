package com.joelschaeffer.portfolio.app.site;

import java.util.regex.Pattern;

/** The beginning of a longer text, for where only some lines are shown. */
public final class Excerpt {

  /** About as much as search engines show of a description. */
  private static final int LENGTH = 160;
  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]++");

  private Excerpt() {}

  /** The text in one line; at most 160 characters of it, ending with a whole word. */
  public static String of(String text) {
    var line = BLANKS.matcher(text.strip()).replaceAll(" ");
    if (line.length() <= LENGTH) return line;
    var space = line.lastIndexOf(' ', LENGTH - 1);
    var end = space < LENGTH / 2 ? LENGTH - 1 : space;
    if (Character.isHighSurrogate(line.charAt(end - 1))) end--;
    return line.substring(0, end).stripTrailing() + "\u2026";
  }
}

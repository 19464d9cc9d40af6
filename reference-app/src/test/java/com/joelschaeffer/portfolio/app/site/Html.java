package com.joelschaeffer.portfolio.app.site;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks things up in a page. */
final class Html {

  private Html() {}

  /** What stands between two texts. */
  static String text(String page, String after, String before) {
    var start = page.indexOf(after);
    var end = page.indexOf(before, start + after.length());
    if (start < 0 || end < 0) throw new AssertionError(after + " … " + before + " is not in " + page);
    return page.substring(start + after.length(), end);
  }

  static int count(String page, String text) {
    return page.split(Pattern.quote(text), -1).length - 1;
  }

  /** All values of an attribute, in order. */
  static List<String> values(String page, String attribute) {
    return Pattern.compile(attribute + "=\"([^\"]*)\"").matcher(page).results().map(MatchResult::group)
        .map(found -> found.substring(attribute.length() + 2, found.length() - 1)).toList();
  }
}

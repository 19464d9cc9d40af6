package com.joelschaeffer.portfolio.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a machine can tell of WCAG 2.2 A and AA, and of good practice. */
final class AccessibilityRules {

  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
      "best-practice");

  private AccessibilityRules() {}

  /** Each rule that the page breaks as it stands now, with the first place. */
  static List<String> broken(Page page) {
    return new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).toList();
  }
}

package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.joelschaeffer.portfolio.app.Browser.Visitor;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A print on the drawn wall, and at its actual size. */
final class WallBrowserTest {

  private static final String SHEET = ".wall-print:visible";

  @RegisterExtension
  static final ExhibitedSite SITE = ExhibitedSite.shared();

  @Test
  void hangsTheChosenSizeAtItsScaleWithoutScripts() {
    try (var window = SITE.visit(ExhibitedSite.WORK_WITH_PRINTS, Visitor.atADesk().withoutScripts())) {
      var page = window.page();

      var first = centimetresOnTheWall(page);
      page.locator(".print").nth(1).click();
      var second = centimetresOnTheWall(page);

      // 8 x 10 and 16 x 20 inches, upright as the photograph is
      assertThat(first).isCloseTo(20.3, within(0.2));
      assertThat(second).isCloseTo(40.6, within(0.2));
      assertThat(page.locator(".wall-note:visible").innerText()).contains("16 × 20 in, 41 × 51 cm",
          "pixels per inch");
      assertThat(page.locator(".wall-bench").boundingBox().width / page.locator(".wall-room").boundingBox().width * 320)
          .isCloseTo(190, within(1.0));
      assertThat(page.locator(".wall-actual").isVisible()).isFalse();
    }
  }

  @Test
  void aSoldOutPrintIsSeenAndCannotBeChosen() {
    try (var window = SITE.visit(ExhibitedSite.WORK_WITH_PRINTS, Visitor.onAPhone().withoutScripts())) {
      var sold = window.page().locator(".print").nth(2);

      assertThat(sold.innerText()).contains("24 × 36 in", "not available at present").doesNotContain("$");
      assertThat(sold.locator("input").isDisabled()).isTrue();
      assertThat(window.page().locator(".print-choice:checked").count()).isEqualTo(1);
    }
  }

  @Test
  void showsThePrintAtItsActualSizeOnceACardWasFitted() {
    try (var window = SITE.visit(ExhibitedSite.WORK_WITH_PRINTS, Visitor.atADesk())) {
      var page = window.page();
      page.locator(".print").nth(1).click();
      page.locator(".wall-actual .button").click();

      page.locator(".actual-slider").fill("428");
      assertThat(page.locator(".actual-card").boundingBox().width).isCloseTo(428, within(1.0));
      assertThat(AccessibilityRules.broken(page)).isEmpty();
      page.locator(".actual-fit .button").click();

      // 428 pixels for 8.56 cm are 50 for one
      assertThat(page.locator(".actual-sheet").boundingBox().width).isCloseTo(40.64 * 50, within(1.0));
      assertThat(page.locator(".actual-words").innerText()).isEqualTo(
          "16 × 20 in, 41 × 51 cm. Seen whole from about 100 cm away.");
      assertThat(page.locator(".actual-view").evaluate("view => [view.scrollLeft, view.scrollTop].every(at => at > 0)"))
          .isEqualTo(true);
      assertThat(AccessibilityRules.broken(page)).isEmpty();
      page.reload();
      page.locator(".wall-actual .button").click();
      assertThat(page.locator(".actual-sheet").boundingBox().width).isCloseTo(20.32 * 50, within(1.0));
      page.keyboard().press("Escape");
      assertThat(page.locator(".actual").isVisible()).isFalse();
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static double centimetresOnTheWall(Page page) {
    return page.locator(SHEET).boundingBox().width / page.locator(".wall-room").boundingBox().width * 320;
  }
}

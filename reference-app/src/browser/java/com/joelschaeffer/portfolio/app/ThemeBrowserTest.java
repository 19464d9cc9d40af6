package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.Browser.Visitor;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Light and dark, as the system has it and as somebody wants it. */
final class ThemeBrowserTest {

  private static final String DARK = "rgb(18, 18, 18)";
  private static final String LIGHT = "rgb(250, 250, 250)";

  /** The ground at every frame, from the first one that has a body. */
  private static final String WATCH_GROUND = """
    window.grounds = new Set();
    const watch = () => {
      if (document.body) window.grounds.add(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    """;

  @RegisterExtension
  static final ExhibitedSite SITE = ExhibitedSite.shared();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void staysAsItWasChosenFromTheFirstFrameOn(boolean scripts) {
    var visitor = scripts ? Visitor.atADesk() : Visitor.atADesk().withoutScripts();
    try (var window = SITE.visit("/gallery?for-sale=true", visitor)) {
      var page = window.page();
      assertThat(ground(page)).isEqualTo(LIGHT);

      choose(page, "Dark");
      page.waitForFunction("dark => getComputedStyle(document.body).backgroundColor === dark", DARK);

      assertThat(page.url()).isEqualTo(SITE.url("/gallery?for-sale=true"));
      page.waitForCondition(() -> window.context().cookies().stream().anyMatch(one -> one.value.equals("dark")));
      page.addInitScript(WATCH_GROUND);
      page.navigate(SITE.url("/no-such-page"));
      assertThat(ground(page)).isEqualTo(DARK);
      page.navigate(SITE.url("/about"));
      page.reload();
      assertThat(ground(page)).isEqualTo(DARK);
      if (scripts) assertThat(page.evaluate("() => [...window.grounds].join()")).isEqualTo(DARK);
      assertThat(page.evaluate("() => getComputedStyle(document.documentElement).colorScheme")).isEqualTo("dark");

      choose(page, "Auto");
      page.waitForFunction("light => getComputedStyle(document.body).backgroundColor === light", LIGHT);
      page.waitForCondition(() -> window.context().cookies().isEmpty());
    }
  }

  @Test
  void lightOverrulesADarkSystem() {
    try (var window = SITE.visit("/", Visitor.atADesk().inTheDark())) {
      assertThat(ground(window.page())).isEqualTo(DARK);

      choose(window.page(), "Light");

      assertThat(ground(window.page())).isEqualTo(LIGHT);
      assertThat(window.page().locator(".theme-choice[aria-pressed=true]").innerText()).isEqualTo("Light");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void breaksNoRuleOfAccessibilityWhenChosen() {
    try (var window = SITE.visit(ExhibitedSite.WORK_WITH_PRINTS, Visitor.atADesk())) {
      choose(window.page(), "Dark");
      window.page().reload();

      assertThat(ground(window.page())).isEqualTo(DARK);
      assertThat(AccessibilityRules.broken(window.page())).isEmpty();
    }
  }

  private static void choose(Page page, String theme) {
    page.locator(".theme-choice:text-is('" + theme + "')").click();
  }

  private static Object ground(Page page) {
    return page.evaluate("() => getComputedStyle(document.body).backgroundColor");
  }
}

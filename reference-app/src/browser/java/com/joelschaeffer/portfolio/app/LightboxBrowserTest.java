package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.joelschaeffer.portfolio.app.Browser.Visitor;
import com.joelschaeffer.portfolio.app.Browser.Window;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lightbox as hands, keys and the browser's own buttons use it. */
final class LightboxBrowserTest {

  private static final String LINKS = "a[data-larger]";
  private static final String CURRENT_SLIDE = ".lightbox-slide[aria-hidden=false]";

  @RegisterExtension
  static final ExhibitedSite SITE = ExhibitedSite.shared();

  @Test
  void walksByKeyboardAndGivesTheFocusBack() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk())) {
      var page = window.page();
      page.locator(LINKS).nth(2).focus();

      page.keyboard().press("Enter");
      awaitTold(page, "3 of 36, ");
      page.keyboard().press("ArrowRight");
      page.keyboard().press("ArrowRight");
      awaitTold(page, "5 of 36, ");
      page.keyboard().press("ArrowLeft");
      awaitTold(page, "4 of 36, ");
      page.keyboard().press("Home");
      awaitTold(page, "1 of 36, ");
      page.keyboard().press("ArrowLeft");
      page.keyboard().press("End");
      awaitTold(page, "36 of 36, ");
      assertThat(page.locator(".lightbox-strip").evaluate("strip => strip.scrollLeft === 35 * strip.clientWidth"))
          .isEqualTo(true);
      page.keyboard().press("Escape");

      awaitClosed(page, 35);
      assertThat(page.locator(LINKS).nth(35).evaluate("link => link.getBoundingClientRect().top >= 0")).isEqualTo(true);
      assertThat(page.evaluate("() => history.state")).isNull();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void walksByTouch() {
    try (var window = SITE.visit("/gallery", Visitor.onAPhone())) {
      var page = window.page();

      page.locator(LINKS).nth(1).tap();
      awaitTold(page, "2 of 36, ");
      swipe(window, -250);
      awaitTold(page, "3 of 36, ");
      swipe(window, 250);
      awaitTold(page, "2 of 36, ");
      swipe(window, 250);
      awaitTold(page, "1 of 36, ");
      page.locator(".lightbox-control:text-is('Close')").tap();

      awaitClosed(page, 0);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void backClosesForwardOpensAndReloadingChangesNothing() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk())) {
      var page = window.page();
      page.locator(LINKS).nth(2).click();
      awaitTold(page, "3 of 36, ");
      page.keyboard().press("ArrowRight");
      awaitTold(page, "4 of 36, ");

      page.goBack();
      awaitClosed(page, 3);
      page.goForward();
      awaitTold(page, "4 of 36, ");
      page.reload();
      awaitTold(page, "4 of 36, ");
      page.goBack();
      awaitClosed(page);

      assertThat(page.url()).isEqualTo(SITE.url("/gallery"));
      assertThat(focusedLink(page)).isEqualTo(3);
    }
  }

  @Test
  void theSkipLinkKeepsItsFocusAfterwards() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk())) {
      var page = window.page();
      page.locator(LINKS).first().click();
      awaitTold(page, "1 of 36, ");
      page.keyboard().press("Escape");
      awaitClosed(page);

      page.locator(".skip-link").focus();
      page.keyboard().press("Enter");
      page.goBack();

      assertThat(focusedLink(page)).isEqualTo(-1);
    }
  }

  @Test
  void leadsToThePageOfThePhotograph() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk())) {
      var page = window.page();
      var goal = page.locator(LINKS).nth(1).getAttribute("href");
      page.locator(LINKS).nth(1).click();
      awaitTold(page, "2 of 36, ");

      page.locator(".lightbox-title").click();
      page.waitForURL("**" + goal);
      page.goBack();

      awaitTold(page, "2 of 36, ");
    }
  }

  @Test
  void anotherTabIsOpenedAsEver() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk())) {
      var link = window.page().locator(LINKS).nth(1);
      var goal = SITE.url(link.getAttribute("href"));

      var tab = window.context().waitForPage(
          () -> link.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL))));
      tab.waitForURL(goal);

      assertThat(window.page().locator(".lightbox").count()).isZero();
    }
  }

  @Test
  void fetchesTheLargestFileOnlyWhenAskedTo() {
    try (var window = SITE.visit("/gallery", Visitor.onAPhone())) {
      var page = window.page();
      var fetched = new ArrayList<String>();
      var wide = page.locator(LINKS + ":not([data-larger=''])").first();
      var largest = wide.getAttribute("data-larger").replaceAll(".* ", "");
      page.onRequest(request -> fetched.add(request.url()));

      wide.scrollIntoViewIfNeeded();
      wide.tap();
      page.waitForFunction("selector => document.querySelector(selector + ' img')?.currentSrc", CURRENT_SLIDE);
      assertThat(fetched).noneMatch(url -> url.contains("/" + largest + "."));
      page.keyboard().press("+");
      page.waitForFunction(
          "([selector, width]) => document.querySelector(selector + ' img').currentSrc.includes(width)",
          List.of(CURRENT_SLIDE, "/" + largest + "."));

      assertThat(page.locator(CURRENT_SLIDE).evaluate("slide => slide.scrollWidth > slide.clientWidth"))
          .isEqualTo(true);
      page.keyboard().press("0");
      assertThat(page.locator(CURRENT_SLIDE).evaluate("slide => slide.scrollWidth > slide.clientWidth"))
          .isEqualTo(false);
    }
  }

  @Test
  void keepsTheNeighboursReady() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk())) {
      window.page().locator(LINKS).nth(20).click();
      awaitTold(window.page(), "21 of 36, ");

      window.page().waitForFunction("""
        () => [19, 20, 21].every(at => document.querySelectorAll('.lightbox-slide img')[at].currentSrc)
          && !document.querySelectorAll('.lightbox-slide img')[18].currentSrc
        """);
    }
  }

  @Test
  void tellsWhatThePhotographsPageTells() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk())) {
      var page = window.page();
      page.locator(LINKS).first().click();
      awaitTold(page, "1 of 36, ");

      page.keyboard().press("i");
      page.locator(".lightbox-information .details").waitFor();
      var first = page.locator(".lightbox-information").innerText();
      page.keyboard().press("ArrowRight");
      awaitTold(page, "2 of 36, ");
      page.locator(".lightbox-information .details").waitFor();

      assertThat(first).contains("Waves of sand under a low sun", "A caption, number", "Copyright");
      assertThat(page.locator(".lightbox-information").innerText()).isNotEqualTo(first);
      page.keyboard().press("i");
      assertThat(page.locator(".lightbox-information").isVisible()).isFalse();
    }
  }

  @Test
  void fillsTheScreenAndLeavesIt() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk())) {
      var page = window.page();
      page.locator(LINKS).first().click();
      awaitTold(page, "1 of 36, ");

      page.keyboard().press("f");
      page.waitForFunction("() => document.fullscreenElement?.className === 'lightbox-room'");
      page.keyboard().press("f");
      page.waitForFunction("() => !document.fullscreenElement");
    }
  }

  @Test
  void showsAWorkWithOthersOfItsSeries() {
    try (var window = SITE.visit(ExhibitedSite.WORK_WITH_PRINTS, Visitor.atADesk())) {
      window.page().locator(".artwork-enlarge").click();
      awaitTold(window.page(), "1 of ");

      assertThat(window.page().locator(".lightbox-slide").count()).isGreaterThan(2);
      assertThat(window.page().locator(".lightbox-title").getAttribute("href"))
          .endsWith(ExhibitedSite.WORK_WITH_PRINTS);
    }
  }

  @Test
  void aLinkLeadsToItsPageWithoutScripts() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk().withoutScripts())) {
      window.page().locator(LINKS).first().click();

      window.page().waitForURL("**/artwork/**");
    }
  }

  static Stream<Visitor> everybody() {
    return Stream.of(Visitor.onAPhone(), Visitor.atADesk()).flatMap(one -> Stream.of(one, one.inTheDark()));
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void breaksNoRuleOfAccessibilityWhileOpen(Visitor visitor) {
    try (var window = SITE.visit("/gallery", visitor)) {
      var page = window.page();
      page.locator(LINKS).nth(1).click();
      awaitTold(page, "2 of 36, ");
      page.keyboard().press("i");
      page.locator(".lightbox-information .details").waitFor();
      page.waitForFunction("() => document.getAnimations().every(animation => animation.playState === 'finished')");

      assertThat(AccessibilityRules.broken(page)).as("rules broken").isEmpty();
      assertThat(page.locator(".lightbox-control:visible").evaluateAll("""
        controls => controls.map(control => control.getBoundingClientRect())
          .filter(box => box.width < 44 || box.height < 44).length
        """)).as("targets that are too small").isEqualTo(0);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void nothingMovesWhenItOpensAndCloses() {
    try (var window = SITE.open(Visitor.atADesk())) {
      var page = window.page();
      page.addInitScript("""
        window.shifts = [];
        new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push(entry.value + ': '
          + entry.sources.map(moved => moved.node?.className ?? moved.node?.nodeName))))
          .observe({type: 'layout-shift', buffered: true});
        """);
      page.navigate(SITE.url("/gallery"));
      page.locator(LINKS).nth(1).click();
      awaitTold(page, "2 of 36, ");
      page.goBack();
      awaitClosed(page);

      assertThat((List<?>) page.evaluate("() => window.shifts")).isEmpty();
    }
  }

  @Test
  void fitsANarrowPhone() {
    try (var window = SITE.visit("/gallery", new Visitor(320, /* dark= */ false, /* scripts= */ true))) {
      window.page().locator(LINKS).first().tap();
      awaitTold(window.page(), "1 of 36, ");

      assertThat(window.page().evaluate("""
        () => [...document.querySelectorAll('.lightbox-control, .lightbox-title')]
          .filter(one => one.offsetWidth && (one.getBoundingClientRect().left < 0
            || one.getBoundingClientRect().right > 320)).length
        """)).isEqualTo(0);
    }
  }

  /** Until those who hear the page were told this. */
  private static void awaitTold(Page page, String words) {
    page.waitForFunction(
        "words => document.querySelector('.lightbox[open] [role=status]')?.textContent.startsWith(words)", words);
  }

  private static void awaitClosed(Page page) {
    page.waitForFunction(
        "() => !document.querySelector('.lightbox[open]') && document.activeElement.dataset.larger != null");
  }

  /** Until it is closed and the photograph of this place has the focus, which the browser gives to another one first. */
  private static void awaitClosed(Page page, int place) {
    page.waitForFunction("""
      ([links, place]) => !document.querySelector('.lightbox[open]')
        && document.querySelectorAll(links)[place] === document.activeElement
      """, List.of(LINKS, place));
  }

  /** Its place among the photographs of the page; -1 when the focus is elsewhere. */
  private static int focusedLink(Page page) {
    return ((Number) page.evaluate(
        "selector => [...document.querySelectorAll(selector)].indexOf(document.activeElement)",
        LINKS)).intValue();
  }

  /** A finger that moves sideways over the middle of the screen. */
  private static void swipe(Window window, int distance) {
    var finger = window.context().newCDPSession(window.page());
    touch(finger, "touchStart", 195 - distance / 2);
    for (int step = 1; step <= 10; step++) {
      touch(finger, "touchMove", 195 - distance / 2 + distance * step / 10);
      window.page().waitForTimeout(16);
    }
    var lifted = new JsonObject();
    lifted.addProperty("type", "touchEnd");
    lifted.add("touchPoints", new JsonArray());
    finger.send("Input.dispatchTouchEvent", lifted);
    finger.detach();
  }

  private static void touch(CDPSession finger, String type, int x) {
    var point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", 420);
    var points = new JsonArray();
    points.add(point);
    var event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    finger.send("Input.dispatchTouchEvent", event);
  }
}

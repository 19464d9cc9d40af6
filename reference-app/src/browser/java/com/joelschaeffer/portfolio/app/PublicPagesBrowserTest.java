package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.Browser.Visitor;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The public pages as people see them, in a real browser. */
final class PublicPagesBrowserTest {

  private static final List<String> PAGES = List.of("/", "/gallery", "/gallery?category=dunes", "/gallery?page=2",
      "/series", ExhibitedSite.WORK_WITH_PRINTS, "/artwork/evening-light-004", "/about", "/contact", "/contact/sent",
      "/no-such-page");
  private static final String WATCH_SHIFTS = """
    window.shifts = [];
    const name = node => node?.outerHTML?.slice(0, 80) ?? node?.textContent?.slice(0, 40) ?? '?';
    const box = rectangle => [rectangle.x, rectangle.y, rectangle.width, rectangle.height].map(Math.round).join(' ');
    new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push(entry.value.toFixed(5) + ': '
      + entry.sources.map(moved => name(moved.node) + ' from ' + box(moved.previousRect) + ' to ' + box(moved.currentRect)))))
      .observe({type: 'layout-shift', buffered: true});
    """;
  private static final String SCROLL = """
    async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += 300) {
        window.scrollTo(0, y);
        await new Promise(done => setTimeout(done, 40));
      }
    }
    """;
  private static final String PICTURES_MISSING = """
    () => Array.from(document.images)
        .filter(image => image.checkVisibility() && (!image.complete || image.naturalWidth === 0)).length
    """;

  @RegisterExtension
  static final ExhibitedSite SITE = ExhibitedSite.shared();

  static Stream<Arguments> everyPageOnAPhoneAndAtADesk() {
    return forEach(Visitor.onAPhone(), Visitor.atADesk());
  }

  static Stream<Arguments> everyPageForEverybody() {
    return forEach(Visitor.onAPhone(), Visitor.atADesk(), Visitor.onAPhone().inTheDark(),
        Visitor.atADesk().inTheDark());
  }

  private static Stream<Arguments> forEach(Visitor... visitors) {
    return PAGES.stream().flatMap(page -> Stream.of(visitors).map(visitor -> Arguments.of(page, visitor)));
  }

  @ParameterizedTest
  @MethodSource("everyPageForEverybody")
  void breaksNoRuleOfAccessibility(String path, Visitor visitor) {
    try (var window = SITE.visit(path, visitor)) {
      assertThat(AccessibilityRules.broken(window.page())).as("rules broken").isEmpty();
      assertThat(window.complaints())
          .filteredOn(complaint -> !path.equals("/no-such-page") || !complaint.contains("404")).isEmpty();
    }
  }

  @Test
  void fetchesEveryPictureWithoutScripts() {
    for (var visitor : List.of(Visitor.onAPhone(), Visitor.atADesk())) {
      var fetched = ConcurrentHashMap.<String>newKeySet();
      for (var path : List.of("/gallery", "/gallery?page=2"))
        try (var window = SITE.open(visitor.withoutScripts())) {
          window.page().onResponse(response -> {
            if (response.url().contains("/media/") && response.status() == 200)
              fetched.add(response.url().replaceFirst("/\\d+\\.\\w+$", ""));
          });
          window.page().navigate(SITE.url(path));
          for (var image : window.page().querySelectorAll("main img")) {
            image.scrollIntoViewIfNeeded();
            window.page().waitForTimeout(20);
          }
          window.page().waitForLoadState(LoadState.NETWORKIDLE);
          assertThat(window.complaints()).isEmpty();
        }
      assertThat(fetched).as("pictures fetched %s", visitor).hasSize(ExhibitedSite.WORKS);
    }
  }

  @ParameterizedTest
  @MethodSource("everyPageOnAPhoneAndAtADesk")
  void nothingMovesWhileScrolling(String path, Visitor visitor) {
    try (var window = SITE.open(visitor)) {
      window.page().addInitScript(WATCH_SHIFTS);
      window.page().navigate(SITE.url(path));
      window.page().evaluate(SCROLL);
      window.page().waitForFunction(
          "() => Array.from(document.images).every(image => image.complete || !image.checkVisibility())");

      assertThat((List<?>) window.page().evaluate("() => window.shifts")).isEmpty();
      assertThat(window.page().evaluate(PICTURES_MISSING)).isEqualTo(0);
    }
  }

  @ParameterizedTest
  @MethodSource("everyPageOnAPhoneAndAtADesk")
  void nothingMovesWhileThePageArrivesSlowly(String path, Visitor visitor) throws IOException {
    try (var line = SlowLine.to(SITE.requests().url("/").getPort()); var window = SITE.open(visitor)) {
      window.page().addInitScript(WATCH_SHIFTS);
      window.page().navigate(line.url(path));
      window.page()
          .waitForFunction("() => Array.from(document.images).every(image => image.complete || image.loading)");

      assertThat((List<?>) window.page().evaluate("() => window.shifts")).isEmpty();
      assertThat(window.page().locator(".last").count()).isEqualTo(window.page().locator(".works").count());
      assertThat(window.page().locator(".artwork-card >> visible=true").count())
          .isEqualTo(window.page().locator(".artwork-card").count());
    }
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void neverScrollsSidewaysAt320PixelsOr400Percent(String path) {
    try (var window = SITE.open(new Visitor(320, /* dark= */ false, /* scripts= */ true))) {
      window.page().navigate(SITE.url(path));

      assertThat(window.page().evaluate(
          "() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).isEqualTo(0);
    }
  }

  @Test
  void rowsOfTheGalleryAreEquallyHigh() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk())) {
      var unequal = window.page().evaluate("""
        () => {
          const rows = new Map();
          for (const image of document.querySelectorAll('main img')) {
            const box = image.getBoundingClientRect();
            const top = Math.round(box.top);
            rows.set(top, [...(rows.get(top) ?? []), box.height]);
          }
          return [...rows.values()].filter(heights => Math.max(...heights) - Math.min(...heights) > 0.5).length;
        }
        """);

      assertThat(unequal).isEqualTo(0);
    }
  }

  @Test
  void aWorkIsReachedByKeyboard() {
    try (var window = SITE.visit("/gallery", Visitor.atADesk().withoutScripts())) {
      window.page().keyboard().press("Tab");
      assertThat(window.page().evaluate("() => document.activeElement.textContent.trim()")).asString()
          .containsIgnoringCase("skip");
      window.page().locator("main a[href^='/artwork/']").first().focus();
      window.page().keyboard().press("Enter");
      window.page().waitForURL("**/artwork/**");

      assertThat(window.page().locator("h1").count()).isEqualTo(1);
    }
  }
}

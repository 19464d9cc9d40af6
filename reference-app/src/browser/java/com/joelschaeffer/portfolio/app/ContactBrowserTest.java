package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.joelschaeffer.portfolio.app.Browser.Visitor;
import com.joelschaeffer.portfolio.app.Browser.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contact form as people use it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContactBrowserTest {

  @TempDir
  static Path data;
  private RunningSite site;
  private Browser browser;

  @BeforeAll
  void start() {
    site = RunningSite.start(data);
    browser = new Browser();
  }

  @AfterAll
  void stop() {
    browser.close();
    site.close();
  }

  static Stream<Visitor> everybody() {
    return Stream.of(Visitor.onAPhone(), Visitor.atADesk()).flatMap(
        visitor -> Stream.of(visitor, visitor.inTheDark(), visitor.withoutScripts()));
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void leadsToWhatIsWrong(Visitor visitor) {
    try (var window = open(visitor)) {
      window.page().fill("#name", "Zoë");
      press(window);

      assertThat(window.page().locator(".form-notice:focus").count()).as("the summary has the focus").isEqualTo(1);
      assertThat(window.page().inputValue("#name")).isEqualTo("Zoë");
      window.page().press(".form-notice-link >> nth=0", "Enter");
      window.page().keyboard().type("zoe@example.org");
      assertThat(window.page().inputValue("#email")).isEqualTo("zoe@example.org");
    }
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void breaksNoRuleOfAccessibilityWhenSomethingIsWrong(Visitor visitor) {
    if (!visitor.scripts()) return; // the rules are a script
    try (var window = open(visitor)) {
      press(window);
      var violations = new AxeBuilder(window.page())
          .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
          .analyze().getViolations();

      assertThat(violations).extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).isEmpty();
    }
  }

  @Test
  void sendsAtOnceWithScripts() throws IOException {
    try (var window = open(Visitor.atADesk())) {
      window.page().waitForFunction("() => document.querySelector('input[name=opened]').value !== ''");
      write(window, "Written with scripts");
      // as long as a person needs at the least
      window.page().waitForTimeout(3_100);
      pressForTheLastTime(window);

      assertThat(window.complaints()).isEmpty();
    }
    assertThat(emails()).anyMatch(text -> text.contains("Written with scripts"));
  }

  @Test
  void sendsAfterOneMoreClickWithoutScripts() throws IOException {
    try (var window = open(Visitor.onAPhone().withoutScripts())) {
      write(window, "Written without scripts");
      press(window);
      assertThat(window.page().textContent(".form-notice")).contains("It has not been sent yet");
      window.page().waitForTimeout(3_100);
      pressForTheLastTime(window);

      assertThat(window.complaints()).isEmpty();
    }
    assertThat(emails()).anyMatch(text -> text.contains("Written without scripts"));
  }

  @Test
  void neverScrollsSideways() {
    try (var window = open(new Visitor(320, /* dark= */ false, /* scripts= */ true))) {
      press(window);

      // the picture of the page before is wider for a moment
      window.page().waitForFunction(
          "() => document.documentElement.scrollWidth === document.documentElement.clientWidth");
    }
  }

  private Window open(Visitor visitor) {
    var window = browser.open(visitor);
    window.page().navigate(site.url("/contact").toString());
    return window;
  }

  private static void write(Window window, String message) {
    window.page().fill("#name", "Zoë");
    window.page().fill("#email", "zoe@example.org");
    window.page().fill("#message", message);
  }

  /** Sends the form, which comes back with a word at its top. */
  private static void press(Window window) {
    window.page().click(".form-button");
    window.page().waitForSelector(".form-notice");
  }

  private static void pressForTheLastTime(Window window) {
    window.page().click(".form-button");
    window.page().waitForURL("**/contact/sent");
  }

  private static List<String> emails() throws IOException {
    try (var files = Files.list(data.resolve("mail"))) {
      return files.map(ContactBrowserTest::content).toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }
}

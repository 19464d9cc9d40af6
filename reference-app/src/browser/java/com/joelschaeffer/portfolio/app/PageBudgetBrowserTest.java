package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.Browser.Visitor;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of page may cost, as it travels: compressed, headers left out. */
final class PageBudgetBrowserTest {

  private static final int KIB = 1024;

  @RegisterExtension
  static final ExhibitedSite SITE = ExhibitedSite.shared();

  /** What is fetched before anybody scrolls, on a telephone with two pixels per point. */
  @ParameterizedTest
  @CsvSource({"/, 350, 14, 12, 20", "/gallery, 450, 24, 12, 20", "/artwork/evening-light-003, 400, 12, 12, 16",
    "/about, 80, 8, 4, 14", "/series, 350, 14, 12, 20"})
  void staysWithinItsBudget(String path, int kibibytes, int requests, int scripts, int html) {
    var answers = new ArrayList<Response>();
    try (var window = SITE.open(Visitor.onAPhone())) {
      window.page().onResponse(answers::add);
      window.page().navigate(SITE.url(path));
      window.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

      assertThat(answers).as("requests").hasSizeLessThanOrEqualTo(requests);
      assertThat(bytes(answers, List.of("document", "stylesheet", "script", "image", "other"))).as("all bytes")
          .isPositive().isLessThanOrEqualTo(kibibytes * KIB);
      assertThat(bytes(answers, List.of("script"))).as("scripts").isPositive().isLessThanOrEqualTo(scripts * KIB);
      assertThat(bytes(answers, List.of("stylesheet"))).as("styles").isPositive().isLessThanOrEqualTo(12 * KIB);
      assertThat(bytes(answers, List.of("document"))).as("HTML").isPositive().isLessThanOrEqualTo(html * KIB);
    }
  }

  @Test
  void eachScriptIsAsSmallAsItShouldBe() {
    var ceilings = Map.of("lightbox", 5 * KIB, "wall", 2 * KIB, "append", KIB, "theme", KIB / 2);
    var pages = SITE.requests().get("/gallery").body()
        + SITE.requests().get(ExhibitedSite.WORK_WITH_PRINTS).body();

    ceilings.forEach((name, ceiling) -> {
      var start = pages.indexOf("/assets/" + name + ".");
      assertThat(start).as(name).isPositive();
      var address = pages.substring(start, pages.indexOf('"', start));
      assertThat(SITE.requests().getBytes(address, "Accept-Encoding", "gzip").body()).as(name)
          .hasSizeLessThanOrEqualTo(ceiling);
    });
  }

  private static int bytes(List<Response> answers, List<String> types) {
    return answers.stream().filter(answer -> types.contains(answer.request().resourceType()))
        .mapToInt(answer -> answer.request().sizes().responseBodySize).sum();
  }
}

package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemePagesTest {

  private static final String OWN = "Sec-Fetch-Site: same-origin";

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/gallery", "/series", "/artwork/work-1", "/no-such-page"})
  void everyPageComesInTheChosenTheme(String path) {
    SITE.exhibit(1);

    var page = SITE.send("GET", path, "Accept", "text/html", "Cookie", "other=light; theme=dark");

    assertThat(page.body()).contains("class=\"theme-dark\"", "<meta name=\"color-scheme\" content=\"dark\">",
        "value=\"dark\" aria-pressed=\"true\"").doesNotContain("prefers-color-scheme");
  }

  @Test
  void aPageWithoutDatabaseKeepsTheTheme() {
    SITE.loseDatabase();

    assertThat(SITE.send("GET", "/gallery", "Accept", "text/html", "Cookie", "theme=dark").body())
        .contains("Back in a moment", "class=\"theme-dark\"");
  }

  @Test
  void aChosenThemeIsNothingForASharedCache() {
    var chosen = SITE.send("GET", "/gallery", "Cookie", "theme=light");
    var missing = SITE.send("GET", "/no-such-page", "Cookie", "theme=light");

    assertThat(chosen.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
    assertThat(missing.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"theme=", "theme=auto", "theme=DARK", "theme=blue", "theme=\"><script>", "Theme=dark", "x=y"})
  void whatNobodySetIsLeftToTheSystem(String cookie) {
    var plain = SITE.page("/gallery");

    var page = SITE.send("GET", "/gallery", "Accept", "text/html", "Cookie", cookie);

    assertThat(page.body()).contains("class=\"theme-auto\"").isEqualTo(plain.body());
    assertThat(page.headers().firstValue("Cache-Control")).isNotEqualTo(List.of("private, no-cache"));
  }

  @Test
  void keepsWhatIsChosenAndLeadsBack() {
    var answer = choose("dark", OWN, "Referer: " + SITE.url("/gallery?category=coast&page=2"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/gallery?category=coast&page=2");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(cookie(answer)).contains("theme=dark", "Path=/", "Max-Age=31536000", "SameSite=Lax", "HttpOnly");
  }

  @Test
  void leavesNothingBehindWhenTheSystemDecides() {
    assertThat(cookie(choose("auto", OWN))).startsWith("theme=;").contains("Max-Age=0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/gallery", "http://localhost.evil.example/", "not an address", "%", "",
    "mailto:a@b", "about:blank"})
  void leadsToNobodyElse(String referer) {
    var answer = choose("light", OWN, "Referer: " + referer);

    assertThat(answer.headers().firstValue("Location")).contains("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/x", "/theme"})
  void leadsToNoDetour(String path) {
    var answer = choose("light", OWN, "Referer: " + SITE.url("/").resolve("/").toString().replaceAll("/$", "") + path);

    assertThat(answer.headers().firstValue("Location")).contains("/");
  }

  @ParameterizedTest
  @CsvSource({"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Sec-Fetch-Site: none",
    "Origin: https://evil.example", "Origin: null", "X-Nothing: said"})
  void refusesFormsOfOtherSites(String header) {
    var answer = choose("dark", header);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("not sent by a page of this site");
  }

  @Test
  void believesTheOriginOfAnOldBrowser() {
    var own = SITE.url("/").toString().replaceAll("/$", "");

    assertThat(choose("dark", "Origin: " + own).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blue", "", "DARK"})
  void saysWhichThemesThereAre(String theme) {
    var answer = choose(theme, OWN);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("auto, light and dark");
  }

  private static HttpResponse<String> choose(String theme, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
    for (var header : headers)
      all.addAll(List.of(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 1).strip()));
    return SITE.submit("/theme", "theme=" + theme, all.toArray(String[]::new));
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("");
  }
}

package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssetFilesTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void servesTheStyleSheetForEver() {
    var file = SITE.send("GET", styleSheet());

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().map()).containsEntry("content-type", List.of("text/css;charset=UTF-8"))
        .containsEntry("cache-control", List.of("public, max-age=31536000, immutable"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("vary", List.of("Accept-Encoding"));
    assertThat(file.body()).contains("--ground", "prefers-color-scheme: dark", "prefers-reduced-motion")
        .doesNotContain("!important", "http:", "https:");
  }

  @Test
  void compressesItForThoseWhoTakeThat() {
    var path = styleSheet();

    var zipped = SITE.send("GET", path, "Accept-Encoding", "br, gzip");

    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(zipped.headers().firstValueAsLong("Content-Length").orElseThrow()).isLessThan(12 * 1024);
    assertThat(SITE.send("GET", path, "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void sendsScriptsAsSmallModules() {
    SITE.exhibit(40);
    var scripts = Html.values(SITE.page("/gallery").body(), "script type=\"module\" src");

    assertThat(scripts).extracting(script -> script.replaceFirst("\\.[0-9a-f]{12}", ""))
        .containsExactly("/assets/lightbox.js", "/assets/append.js", "/assets/theme.js");
    assertThat(scripts).allSatisfy(script -> assertThat(SITE.send("GET", script).headers().map())
        .containsEntry("content-type", List.of("text/javascript;charset=UTF-8"))
        .containsEntry("cache-control", List.of("public, max-age=31536000, immutable")));
  }

  @Test
  void tellsBrowsersWhatTheyMayFetchAhead() {
    var rules = SITE.page("/gallery").headers().firstValue("Speculation-Rules").orElseThrow();

    var file = SITE.send("GET", rules.replace("\"", ""));

    assertThat(rules).matches("\"/assets/prefetch\\.[0-9a-f]{12}\\.json\"");
    assertThat(file.headers().firstValue("Content-Type")).contains("application/speculationrules+json");
    assertThat(file.body()).contains("\"eagerness\": \"moderate\"");
  }

  @Test
  void answersWithoutBodyWhenTheBrowserHasIt() {
    var path = styleSheet();
    var tag = SITE.send("GET", path).headers().firstValue("ETag").orElseThrow();

    assertThat(SITE.send("GET", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void hasIconsForEveryBrowser() {
    var icon = Html.text(SITE.page("/").body(), "type=\"image/svg+xml\" href=\"", "\"");

    assertThat(SITE.send("GET", icon).headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
    assertThat(SITE.send("GET", "/favicon.ico").statusCode()).isEqualTo(200);
  }

  @Test
  void hasNoFileAtAnOldAddress() {
    assertThat(SITE.send("GET", "/assets/site.000000000000.css").statusCode()).isEqualTo(404);
    assertThat(SITE.send("GET", "/assets/..%2fapplication.yaml").statusCode()).isBetween(400, 404);
  }

  private static String styleSheet() {
    return Html.text(SITE.page("/").body(), "<link rel=\"stylesheet\" href=\"", "\"");
  }
}

package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    for (var coding : List.of("br", "gzip")) {
      var compressed = SITE.send("GET", path, "Accept-Encoding", coding);
      assertThat(compressed.headers().firstValue("Content-Encoding")).contains(coding);
      assertThat(compressed.headers().firstValueAsLong("Content-Length").orElseThrow()).isLessThan(12 * 1024);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"gzip, deflate, br, zstd | br", "GZIP;q=1.0,br;q=0.5 | br",
    "br;q=0, gzip | gzip",
    "br;q=0.01 | br", "gzip ; q=0.000, br; q=0 |", "brotli, x-gzip |", "identity |", "* |"})
  void compressesItInTheBestWayThatIsTaken(String accepted, String coding) {
    var answer = SITE.send("GET", styleSheet(), "Accept-Encoding", accepted);

    assertThat(answer.headers().firstValue("Content-Encoding")).isEqualTo(Optional.ofNullable(coding));
  }

  @Test
  void isTheSameAfterDecompression() throws IOException {
    var path = styleSheet();
    var plain = SITE.bytes(path, "identity");

    assertThat(new BrotliInputStream(new ByteArrayInputStream(SITE.bytes(path, "br"))).readAllBytes()).isEqualTo(plain);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(SITE.bytes(path, "gzip"))).readAllBytes()).isEqualTo(plain);
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

package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFilesTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void servesAFileForEver() {
    var id = photograph();

    var file = SITE.send("GET", "/media/" + id + "/400.webp");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(header(file, "Content-Type")).isEqualTo("image/webp");
    assertThat(header(file, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(file, "ETag")).isEqualTo("\"" + id + "-400-webp\"");
    assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Long.parseLong(header(file, "Content-Length"))).isPositive();
  }

  @Test
  void answersWithoutBodyWhenTheBrowserHasIt() {
    var id = photograph();

    var file = SITE.send("GET", "/media/" + id + "/400.jpg", "If-None-Match", "\"" + id + "-400-jpg\"");

    assertThat(file.statusCode()).isEqualTo(304);
    assertThat(file.body()).isEmpty();
    assertThat(header(file, "Cache-Control")).contains("immutable");
  }

  @Test
  void tellsLengthAndTypeWithoutTheFile() {
    var path = "/media/" + photograph() + "/400.jpg";

    var head = SITE.send("HEAD", path);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo(header(SITE.send("GET", path), "Content-Length"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/media/x/400.jpg", "/media/{id}/99999999999.jpg",
    "/media/{id}/0400.jpg",
    "/media/{id}/-400.jpg", "/media/{id}/400.png", "/media/{id}/400.exe", "/media/{id}/400",
    "/media/00000000000000000000000000000000/400.jpg", "/media/{id}/400.JPG"})
  void hasNoFileAtOddAddresses(String path) {
    var file = SITE.send("GET", path.replace("{id}", photograph()));

    assertThat(file.statusCode()).isEqualTo(404);
    assertThat(header(file, "Content-Type")).startsWith("text/plain");
    assertThat(header(file, "Cache-Control")).isEqualTo("no-store");
  }

  private static String photograph() {
    return SITE.photograph(900, 600, "Dunes").picture().id().hex();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}

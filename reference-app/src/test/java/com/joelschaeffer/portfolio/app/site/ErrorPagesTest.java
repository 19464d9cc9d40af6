package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErrorPagesTest {

  private static final String JSON = "application/json";

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void offersWorksInsteadOfAMissingPage() {
    SITE.exhibit(5);

    var page = SITE.page("/nothing/at/all");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Page not found", "action=\"/gallery\"", "/artwork/work-1", "/artwork/work-3")
        .doesNotContain("/artwork/work-4", "Incident");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void offersNoWorksWhereThereAreNone() {
    assertThat(SITE.page("/nothing").body()).contains("Page not found").doesNotContain("<ul class=\"works");
  }

  @Test
  void findsNoPageEvenWithoutDatabase() {
    SITE.loseDatabase();
    SITE.pass(Duration.ofMinutes(1));

    var page = SITE.page("/nothing/at/all");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Page not found", "action=\"/gallery\"").doesNotContain("<ul class=\"works");
  }

  @Test
  void asksToComeBackWhenTheDatabaseIsAway() {
    SITE.loseDatabase();

    var page = SITE.page("/gallery");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).contains("60");
    assertThat(page.body()).contains("Back in a moment", "Incident " + id(page)).doesNotContain("secret");
  }

  @Test
  void tellsTheNumberOfAnIncident() {
    SITE.breakCatalog();

    var page = SITE.page("/gallery");

    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body()).contains("Something went wrong", "Incident " + id(page)).doesNotContain("secret",
        "Exception");
  }

  @Test
  void refusesTheWrongMethod() {
    var page = SITE.send("POST", "/gallery", "Accept", "text/html");

    assertThat(page.statusCode()).isEqualTo(405);
    assertThat(page.headers().firstValue("Allow").orElse("")).contains("GET");
    assertThat(page.body()).contains("<h1");
  }

  @Test
  void doesNotUnderstandABrokenQuery() {
    var page = SITE.page("/gallery?page=%ff");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("That did not work").doesNotContain("Incident");
  }

  @Test
  void answersProgramsWithAProblemDocument() {
    var answer = SITE.send("GET", "/artwork/unknown", "Accept", JSON);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"type\":\"/problems/not_found\"", "\"title\":\"Not Found\"", "\"status\":404",
        "\"detail\":\"there is no such artwork\"", "\"code\":\"not_found\"",
        "\"request_id\":\"" + id(answer) + "\"");
  }

  @Test
  void hidesTheInsideFromProgramsToo() {
    SITE.breakCatalog();
    assertThat(SITE.send("GET", "/gallery", "Accept", JSON).body()).contains("\"code\":\"internal_server_error\"")
        .doesNotContain("secret");

    SITE.loseDatabase();
    assertThat(SITE.send("GET", "/gallery", "Accept", JSON).body()).contains("\"code\":\"database_unavailable\"")
        .doesNotContain("secret");
  }

  @Test
  void choosesThePageByWhatIsLikedBest() {
    assertThat(contentType("*/*")).startsWith("text/html");
    assertThat(contentType("image/webp,*/*;q=0.8")).startsWith("text/html");
    assertThat(contentType("application/json, text/plain, */*")).isEqualTo("application/problem+json");
    assertThat(contentType("application/json;q=0.1, text/html")).startsWith("text/html");
    assertThat(contentType("text/csv")).isEqualTo("application/problem+json");
    assertThat(contentType("no type at all")).startsWith("text/html");
  }

  @Test
  void hasNothingAtTheAddressOfItsOwnErrors() {
    assertThat(SITE.page("/error").statusCode()).isEqualTo(404);
  }

  @Test
  void answersWhatTheWebServerItselfRefuses() {
    var answer = SITE.send("GET", "/gallery/%2e%2e%2f..%5c", "Accept", "text/html");

    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("Tomcat", "Whitelabel");
  }

  private static String contentType(String accept) {
    return SITE.send("GET", "/unknown", "Accept", accept).headers().firstValue("Content-Type").orElse("");
  }

  private static String id(HttpResponse<String> response) {
    return response.headers().firstValue("X-Request-Id").orElseThrow();
  }
}

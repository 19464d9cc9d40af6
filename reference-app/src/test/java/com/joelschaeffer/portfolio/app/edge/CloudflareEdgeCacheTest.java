package com.joelschaeffer.portfolio.app.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.joelschaeffer.portfolio.app.edge.EdgeCache.Answer;
import com.joelschaeffer.portfolio.core.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said on the wire, and what is made of the answers. */
class CloudflareEdgeCacheTest {

  private static final String ZONE = "023e105f4ecef8ad9ca31a8372d0c353";
  private static final String TOKEN = "v1.0-secret_token_0123456789";
  private static final String PURGED = "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"id\":\"" + ZONE
      + "\"}}";
  private static final List<String> PAGE = List.of("https://example.com/gallery");

  private final MockWebServer cloudflare = new MockWebServer();
  private final MutableClock clock = new MutableClock();
  private Optional<CloudflareEdgeCache> edge = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    cloudflare.start();
    var api = URI.create("http://localhost:" + cloudflare.getPort() + "/client/v4");
    edge = Optional.of(CloudflareEdgeCache.of(new CloudflareZone(api, ZONE, TOKEN), Duration.ofMillis(500), clock));
  }

  @AfterEach
  void stop() {
    edge().close();
    cloudflare.close();
  }

  @Test
  void namesThePagesAndShowsItsToken() throws InterruptedException {
    answer(200, PURGED);

    assertThat(edge().purge(List.of("https://example.com/", "https://example.com/gallery?category=a&b")))
        .isEqualTo(new Answer.Purged());

    var request = cloudflare.takeRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).isEqualTo("/client/v4/zones/" + ZONE + "/purge_cache");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
    var body = body(request);
    assertThat(body.propertyNames()).containsExactly("files");
    assertThat(body.path("files").valueStream().map(JsonNode::asString)).containsExactly("https://example.com/",
        "https://example.com/gallery?category=a&b");
  }

  @Test
  void forgetsEverything() throws InterruptedException {
    answer(200, PURGED);

    assertThat(edge().purgeEverything()).isEqualTo(new Answer.Purged());

    var body = body(cloudflare.takeRequest());
    assertThat(body.propertyNames()).containsExactly("purge_everything");
    assertThat(body.path("purge_everything").asBoolean()).isTrue();
  }

  @Test
  void takesNoMoreThanCloudflareDoes() {
    assertThatIllegalArgumentException().isThrownBy(() -> edge().purge(Collections.nCopies(31, PAGE.getFirst())));
    assertThatIllegalArgumentException().isThrownBy(() -> edge().purge(List.of()));
  }

  @ParameterizedTest
  @CsvSource({"7,7", "0,0", "'Wed, 01 Jan 2025 00:02:00 GMT',120", "'Wed, 01 Jan 2020 00:00:00 GMT',", "soon,", "-5,",
    ","})
  void waitsAsLongAsItIsAsked(@Nullable String header, @Nullable Long seconds) {
    clock.advance(Duration.between(clock.instant(), Instant.parse("2025-01-01T00:00:00Z")));
    var answer = new MockResponse.Builder().code(429)
        .body("{\"success\":false,\"errors\":[{\"code\":971,\"message\":\"slow\"}]}");
    if (header != null) answer.addHeader("Retry-After", header);
    cloudflare.enqueue(answer.build());

    var after = Optional.ofNullable(seconds).map(Duration::ofSeconds);
    assertThat(edge().purge(PAGE)).isEqualTo(new Answer.Busy("Cloudflare answered 429: 971 slow", after));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 520, 524})
  void isBusyWhenAnotherAttemptMayDoBetter(int status) {
    answer(status, "<html>a gateway's page</html>");

    assertThat(edge().purge(PAGE)).isEqualTo(new Answer.Busy("Cloudflare answered " + status, Optional.empty()));
  }

  @Test
  void isBusyWhenItSaysSoWithoutAnError() {
    answer(200, "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"unable\"}]}");

    assertThat(edge().purge(PAGE)).isEqualTo(new Answer.Busy("Cloudflare answered 200: 1 unable", Optional.empty()));
  }

  @Test
  void isBusyWhenNoAnswerComes() {
    cloudflare.enqueue(new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).body(PURGED).build());

    assertThat(edge().purge(PAGE)).isInstanceOf(Answer.Busy.class);
  }

  @Test
  void isBusyWhenTheConnectionBreaks() {
    cloudflare.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

    assertThat(edge().purge(PAGE)).isInstanceOf(Answer.Busy.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 301})
  void isRefusedWhatNoAttemptChanges(int status) {
    answer(status, "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"Authentication\\nerror\"}]}");

    assertThat(edge().purge(PAGE)).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.reason())
        .startsWith("Cloudflare answered " + status + ": 10000 Authentication error").doesNotContain("\n", TOKEN));
  }

  @Test
  void saysWhatAWrongTokenNeeds() {
    answer(403, "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"Authentication error\"}]}");

    assertThat(edge().purge(PAGE)).isEqualTo(new Answer.Refused("Cloudflare answered 403: 10000 Authentication error; "
        + "the token must be valid and may need the permission Cache Purge"));
  }

  @Test
  void theTokenIsNeverShown() {
    assertThat(new CloudflareZone(CloudflareZone.API, ZONE, TOKEN)).hasToString("Cloudflare zone " + ZONE);
  }

  private CloudflareEdgeCache edge() {
    return edge.orElseThrow();
  }

  private void answer(int status, String body) {
    cloudflare.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }

  private static JsonNode body(RecordedRequest request) {
    return JsonMapper.shared().readTree(Objects.requireNonNull(request.getBody()).utf8());
  }
}

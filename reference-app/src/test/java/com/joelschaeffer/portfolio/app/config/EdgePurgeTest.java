package com.joelschaeffer.portfolio.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.RunningSite;
import com.joelschaeffer.portfolio.app.edge.CloudflareEdgeCache;
import com.joelschaeffer.portfolio.app.edge.CloudflareZone;
import com.joelschaeffer.portfolio.app.edge.PurgeErrand;
import com.joelschaeffer.portfolio.app.edge.PurgeFailures;
import com.joelschaeffer.portfolio.app.upkeep.Jobs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Purges between a real database and a Cloudflare of our own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EdgePurgeTest {

  private static final String ORDER = "{\"urls\":[\"https://example.com/gallery\"],\"attempts\":0}";
  private static final String PURGED = "{\"success\":true,\"errors\":[]}";

  @TempDir
  static Path data;
  private RunningSite site;
  private MockWebServer cloudflare;

  @BeforeAll
  void startSite() {
    site = RunningSite.start(data);
  }

  @AfterAll
  void stopSite() {
    site.close();
  }

  @BeforeEach
  void startCloudflare() throws IOException {
    cloudflare = new MockWebServer();
    cloudflare.start();
  }

  @AfterEach
  void stopCloudflare() {
    cloudflare.close();
  }

  @Test
  void oneOfTwoProcessesPurgesWhatBothAskFor() throws InterruptedException {
    answer(200, PURGED);
    answer(200, PURGED);
    try (var one = jobs(); var other = jobs()) {
      one.start();
      other.start();

      one.ask(PurgeErrand.NAME, "1-same", ORDER);
      other.ask(PurgeErrand.NAME, "1-same", ORDER);

      assertThat(cloudflare.takeRequest(20, TimeUnit.SECONDS)).isNotNull();
      assertThat(cloudflare.takeRequest(3, TimeUnit.SECONDS)).isNull();
    }
  }

  @Test
  void anotherProcessPurgesWhatADeadOneWasAskedFor() throws InterruptedException {
    answer(200, PURGED);
    jobs().ask(PurgeErrand.NAME, "2-orphan", ORDER); // it never starts

    try (var other = jobs()) {
      other.start();

      assertThat(cloudflare.takeRequest(20, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void whatFailsIsTriedAgain() throws InterruptedException {
    answer(500, "");
    answer(200, PURGED);
    try (var jobs = jobs()) {
      jobs.start();
      jobs.ask(PurgeErrand.NAME, "3-again", ORDER);

      var first = cloudflare.takeRequest(20, TimeUnit.SECONDS);
      var second = cloudflare.takeRequest(20, TimeUnit.SECONDS);

      assertThat(first).isNotNull();
      assertThat(second).isNotNull();
    }
  }

  @Test
  void remembersTheLastHundredFailures() {
    var failures = site.part(PurgeFailures.class);

    IntStream.rangeClosed(1, 105).forEach(number -> failures
        .record(
            new PurgeFailures.Failure(Instant.EPOCH.plusSeconds(number), "page " + number, "Cloudflare answered 500")));

    assertThat(failures.latest(2)).containsExactly(
        new PurgeFailures.Failure(Instant.EPOCH.plusSeconds(105), "page 105", "Cloudflare answered 500"),
        new PurgeFailures.Failure(Instant.EPOCH.plusSeconds(104), "page 104", "Cloudflare answered 500"));
    assertThat(failures.latest(1_000)).hasSize(100);
  }

  private Jobs jobs() {
    var api = URI.create("http://localhost:" + cloudflare.getPort());
    var zone = new CloudflareZone(api, "0".repeat(32), "a-token-of-some-length");
    var clock = Clock.systemUTC();
    var errand = new PurgeErrand(CloudflareEdgeCache.of(zone, Duration.ofSeconds(5), clock),
        site.part(PurgeFailures.class), clock, new Random(1)).errand();
    return Jobs.of(site.part(Database.class).dataSource(), "payload", new Jobs.Work(List.of(), List.of(errand)), clock);
  }

  private void answer(int status, String body) {
    cloudflare.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }
}

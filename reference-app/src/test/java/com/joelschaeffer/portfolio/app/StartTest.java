package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sees of a start that fails: one line, no stack trace, an exit code. */
final class StartTest {

  @TempDir
  Path directory;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "DATABASE_URL | postgres:/nowhere | DATABASE_URL has no host that can be read",
    "PORTFOLIO_PHASE | 3 | PORTFOLIO_PHASE is 3, but this version has phase 1 only",
    "DATABASE_URL | postgresql://joel:geheim@localhost:1/portfolio | DATABASE_URL: the database localhost:1/portfolio, schema payload cannot be reached",
    "PORTFOLIO_DATA_DIR | /dev/null/data | PORTFOLIO_DATA_DIR: the directory /dev/null/data cannot be written"})
  void aWrongVariableIsOneLine(String name, String value, String line) {
    try (var site = SiteProcess.start(directory, Map.of(name, value),
        List.of("--server.port=0", "--management.server.port=0"))) {
      assertThat(site.awaitExit()).isNotZero();
      assertThat(site.errors().lines()).singleElement().asString().startsWith("portfolio does not start: " + line)
          .doesNotContain("geheim");
      assertThat(site.output()).doesNotContain("\tat ");
    }
  }

  @Test
  void aTakenPortIsOneLine() throws IOException {
    try (var taken = new ServerSocket(0);
        var site = start("--server.port=" + taken.getLocalPort())) {
      assertThat(site.awaitExit()).isNotZero();
      assertThat(site.errors().lines()).singleElement().asString()
          .startsWith("portfolio does not start: Port " + taken.getLocalPort() + " is taken");
      assertThat(site.output()).doesNotContain("\tat ", "close method failed");
    }
  }

  @Test
  void aSecondSiteOnTheSameDirectoryIsRefused() {
    try (var first = start("--server.port=0")) {
      first.awaitReady();
      try (var second = start("--server.port=0")) {
        assertThat(second.awaitExit()).isNotZero();
        assertThat(second.errors().lines()).singleElement().asString().contains("is in use by another running site");
      }
    }
  }

  @Test
  void comesBackAfterItWasKilled() throws IOException {
    try (var site = start("--server.port=0")) {
      site.awaitReady();
      site.kill();
    }
    var left = ProcessHandle
        .of(Long.parseLong(Files.readAllLines(directory.resolve("data/database/postmaster.pid")).getFirst()));
    assertThat(left).as("the server that the killed process left behind").isPresent();

    try (var again = start("--server.port=0")) {
      again.awaitReady();

      assertThat(again.output()).contains("Stopping the database server that a killed process left behind");
      assertThat(left.orElseThrow().isAlive()).isFalse();
    }
  }

  @Test
  void printsTheSameCodeUntilThereIsAUser() throws IOException, InterruptedException {
    String code;
    try (var first = start("--server.port=0")) {
      first.awaitReady();
      code = codeOf(first);
    }

    try (var again = start("--server.port=0"); var client = HttpClient.newHttpClient()) {
      var port = again.awaitReady();
      assertThat(codeOf(again)).isEqualTo(code);
      var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/users/first-register"))
          .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("""
            {"code": "%s", "email": "owner@example.com", "password": "tide-pool lantern"}""".formatted(code)));
      assertThat(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      assertThat(again.output()).doesNotContain("owner@example.com", "tide-pool");
    }

    try (var third = start("--server.port=0")) {
      third.awaitReady();
      third.awaitOutput("Ready in");
      assertThat(third.output()).doesNotContain("with the code");
    }
  }

  private static String codeOf(SiteProcess site) {
    site.awaitOutput("with the code ");
    var line = Pattern.compile("Make your account at \\S+/admin/setup with the code ([0-9a-f-]{23})\\R");
    var found = line.matcher(site.output());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private SiteProcess start(String port) {
    return SiteProcess.start(directory, Map.of(), List.of(port, "--management.server.port=0", "--portfolio.demo=off",
        "--portfolio.data-dir=" + directory.resolve("data")));
  }
}
